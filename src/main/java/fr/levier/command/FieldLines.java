package fr.levier.command;

import fr.levier.call.ConfirmedFields;
import fr.levier.call.Field;
import fr.levier.call.FieldView;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a call that a person confirms, each with its value and the words of the page that prove it. */
final class FieldLines {
    private final Messages messages;
    private final Names names;
    private final Instant now;

    FieldLines(Messages messages, Names names, Instant now) {
        this.messages = messages;
        this.names = names;
        this.now = now;
    }

    String all(ConfirmedFields confirmed) {
        return ConfirmedFields.ASKED.stream()
                .filter(field -> confirmed.content().find(field).isPresent())
                .map(field -> one(field, confirmed))
                .collect(Collectors.joining("\n"));
    }

    /** Returns the value and, on a line below, its proof: the words of the page, or that the person says so. */
    String one(Field<?> field, ConfirmedFields confirmed) {
        Optional<FieldView> view = FieldView.of(field, confirmed.content(), now, messages, names);
        String value = view.map(v -> String.join("\u00a0; ", v.lines())).orElse(messages.text("levier.add.unsaid"));
        String line = "  " + messages.text("levier.calls.value", messages.text("call.field." + field.name()), value);
        return line + view.map(v -> proof(field, v, confirmed)).orElse("");
    }

    private String proof(Field<?> field, FieldView view, ConfirmedFields confirmed) {
        String quote = view.evidence().quote();
        return confirmed.says(field)
                ? "\n      " + messages.text("levier.add.said")
                : quote.isBlank() ? "" : "\n      " + messages.text("levier.calls.quote", quote);
    }
}
