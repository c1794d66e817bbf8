package fr.levier.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.CallDetailView;
import fr.levier.call.CallEvent;
import fr.levier.call.CallJson;
import fr.levier.call.Catalogue;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code levier calls history}: what happened to one call, when, and what proves it. */
@Command(name = "history")
final class CallsHistoryCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final CallArgument which = new CallArgument();

    CallsHistoryCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try (Session session = Session.reading(store, output, messages)) {
            Catalogue catalogue = session.bean(Catalogue.class);
            Call call = which.find(catalogue);
            List<CallEvent> events = catalogue.events(call.id());
            output.print(
                    () -> json(call, events),
                    () -> new CallPrinter(messages)
                            .history(
                                    new CallLines(messages).line(call, session.now()),
                                    CallDetailView.of(
                                            call,
                                            events,
                                            List.of(),
                                            session.now(),
                                            messages,
                                            session.bean(Names.class))));
            return ExitCode.DONE.code();
        }
    }

    private static ObjectNode json(Call call, List<CallEvent> events) {
        ObjectNode json = CallJson.mapper()
                .createObjectNode()
                .put("id", call.id().value())
                .put("title", call.content().title());
        json.set("events", HistoryJson.of(events));
        return json;
    }
}
