package fr.levier.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.CallJson;
import fr.levier.call.HistoryJson;
import fr.levier.message.Messages;
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
            OpenedCall opened = OpenedCall.of(which, session, messages);
            output.print(() -> json(opened), opened::history);
            return ExitCode.DONE.code();
        }
    }

    private static ObjectNode json(OpenedCall opened) {
        Call call = opened.call();
        ObjectNode json = CallJson.mapper()
                .createObjectNode()
                .put("id", call.id().value())
                .put("title", call.content().title());
        json.set("events", HistoryJson.of(opened.events()));
        return json;
    }
}
