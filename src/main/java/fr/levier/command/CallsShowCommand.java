package fr.levier.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.CallJson;
import fr.levier.call.Catalogue;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code levier calls show}: one call, with the proof of every value and its history. */
@Command(name = "show")
final class CallsShowCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", descriptionKey = "levier.option.call")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String id;

    CallsShowCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try (Session session = Session.reading(store, output, messages)) {
            Catalogue catalogue = session.bean(Catalogue.class);
            Call call = find(catalogue);
            List<CallEvent> events = catalogue.events(call.id());
            output.print(() -> json(call, catalogue, events, session.now()), () -> text(call, events, session.now()));
            return ExitCode.DONE.code();
        }
    }

    private Call find(Catalogue catalogue) {
        try {
            return catalogue.find(new CallId(id)).orElseThrow(this::unknown);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private Refusal unknown() {
        return new Refusal(Problem.at(Place.of(id), "levier.problem.no-such-call"));
    }

    private static ObjectNode json(Call call, Catalogue catalogue, List<CallEvent> events, Instant now) {
        ObjectNode json = CallJson.of(call, catalogue.disagreements().getOrDefault(call.id(), List.of()), now);
        json.set(
                "history",
                CallJson.mapper()
                        .valueToTree(
                                events.stream().map(CallsShowCommand::event).toList()));
        return json;
    }

    private static ObjectNode event(CallEvent event) {
        ObjectNode json = CallJson.mapper().createObjectNode();
        json.put("at", event.at().toString()).put("kind", event.kind().name());
        event.field().ifPresent(f -> json.put("field", f.name()));
        event.before().ifPresent(v -> json.set("before", v));
        event.after().ifPresent(v -> json.set("after", v));
        return json;
    }

    private String text(Call call, List<CallEvent> events, Instant now) {
        StringBuilder text = new StringBuilder(new CallLines(messages).line(call, now));
        text.append("\n\n").append(messages.text("levier.calls.values"));
        call.content().all().forEach((field, stated) -> text.append(value(field, stated)));
        text.append("\n\n").append(messages.text("levier.calls.origins"));
        call.origins()
                .forEach(
                        o -> text.append("\n  ").append(o.source()).append("  ").append(o.page()));
        text.append("\n\n").append(messages.text("levier.calls.history"));
        events.forEach(e -> text.append("\n  ").append(change(e)));
        return text.toString();
    }

    private static String value(Field<?> field, Stated<?> stated) {
        String value = CallJson.mapper().valueToTree(stated.value()).toString();
        String quote = stated.evidence().quote();
        return "\n  " + field.name() + ": " + shortened(value)
                + (quote.isEmpty()
                        ? ""
                        : "\n      « " + shortened(quote) + " » – "
                                + stated.evidence().url());
    }

    private static String change(CallEvent event) {
        String what = event.field().map(f -> " " + f.name()).orElse("");
        String change =
                event.before().map(b -> " " + shortened(b.toString()) + " →").orElse("")
                        + event.after().map(a -> " " + shortened(a.toString())).orElse("");
        return event.at() + " " + event.kind() + what + change;
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }
}
