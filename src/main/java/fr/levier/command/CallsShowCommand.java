package fr.levier.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.CallDetailView;
import fr.levier.call.CallEvent;
import fr.levier.call.CallJson;
import fr.levier.call.CallMerge;
import fr.levier.call.Catalogue;
import fr.levier.call.Disagreement;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code levier calls show}: one call, with the proof of every value and its history. */
@Command(name = "show")
final class CallsShowCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CallArgument which = new CallArgument();

    CallsShowCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try (Session session = Session.reading(store, output, messages)) {
            Catalogue catalogue = session.bean(Catalogue.class);
            Call call = which.find(catalogue);
            List<CallEvent> events = catalogue.events(call.id());
            List<Disagreement> disagreements = CallMerge.disagreements(catalogue.sightings(call.id()));
            output.print(
                    () -> {
                        ObjectNode json = CallJson.of(call, disagreements, session.now());
                        json.set("history", HistoryJson.of(events));
                        return json;
                    },
                    () -> new CallPrinter(messages)
                            .all(
                                    new CallLines(messages).line(call, session.now()),
                                    CallDetailView.of(
                                            call,
                                            events,
                                            disagreements,
                                            session.now(),
                                            messages,
                                            session.bean(Names.class)),
                                    call));
            return ExitCode.DONE.code();
        }
    }
}
