package fr.levier.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.HistoryJson;
import fr.levier.message.Messages;
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
            OpenedCall opened = OpenedCall.of(which, session, messages);
            output.print(() -> json(opened), opened::all);
            return ExitCode.DONE.code();
        }
    }

    private static ObjectNode json(OpenedCall opened) {
        ObjectNode json = opened.json();
        json.set("history", HistoryJson.of(opened.events()));
        return json;
    }
}
