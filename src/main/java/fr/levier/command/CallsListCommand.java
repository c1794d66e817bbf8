package fr.levier.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.CallJson;
import fr.levier.call.Catalogue;
import fr.levier.call.Disagreement;
import fr.levier.call.Status;
import fr.levier.message.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code levier calls list}: every call once, open ones first, each with its origins and evidence in JSON. */
@Command(name = "list")
final class CallsListCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--status", paramLabel = "STATUS", descriptionKey = "levier.option.status")
    private final List<Status> statuses = new ArrayList<>();

    @Option(names = "--authority", paramLabel = "SIREN", descriptionKey = "levier.option.for-authority")
    private @Nullable String authority;

    CallsListCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try (Session session = Session.reading(store, output, messages)) {
            Catalogue catalogue = session.bean(Catalogue.class);
            Instant now = session.now();
            List<Call> calls = catalogue.listFor(Optional.ofNullable(authority)).stream()
                    .filter(c -> statuses.isEmpty() || statuses.contains(c.status(now)))
                    .sorted(CallLines.openFirst(now))
                    .toList();
            output.print(() -> json(calls, catalogue.disagreements(), now), () -> lines(calls, now));
            return ExitCode.DONE.code();
        }
    }

    private static JsonNode json(List<Call> calls, Map<CallId, List<Disagreement>> disagreements, Instant now) {
        ArrayNode array = CallJson.mapper().createArrayNode();
        calls.forEach(c -> array.add(CallJson.of(c, disagreements.getOrDefault(c.id(), List.of()), now)));
        return array;
    }

    private String lines(List<Call> calls, Instant now) {
        CallLines lines = new CallLines(messages);
        return calls.isEmpty()
                ? messages.text("levier.calls.none")
                : calls.stream().map(c -> lines.line(c, now)).collect(Collectors.joining("\n"));
    }
}
