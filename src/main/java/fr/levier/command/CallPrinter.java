package fr.levier.command;

import fr.levier.call.Call;
import fr.levier.call.CallDetailView;
import fr.levier.call.EventView;
import fr.levier.call.EvidenceView;
import fr.levier.call.FieldView;
import fr.levier.call.Origin;
import fr.levier.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One call on a terminal, in the words of its page: labels, formatted values, and the proof below each. */
final class CallPrinter {
    private static final String PROOF = "      ";

    private final Messages messages;
    private final List<String> lines = new ArrayList<>();

    CallPrinter(Messages messages) {
        this.messages = messages;
    }

    /** @param rates the rates of the campaign by case; none when one holds for all */
    String all(String title, CallDetailView view, Call call, List<String> rates) {
        lines.add(title);
        head("levier.calls.values");
        view.fields().forEach(this::field);
        view.documents().forEach(d -> line(messages.text("call.field.documents"), d.title()));
        if (!view.description().isEmpty()) {
            line(messages.text("call.field.description"), String.join(" ", view.description()));
        }
        section("levier.calls.rates", rates, rate -> lines.add("  " + rate));
        section("levier.calls.disagreements", view.disagreements(), this::field);
        section("levier.calls.origins", call.origins(), this::origin);
        section("levier.calls.attribution", view.attribution(), a -> lines.add("  " + a));
        section("levier.calls.history", view.history(), this::event);
        return String.join("\n", lines);
    }

    String history(String title, CallDetailView view) {
        lines.add(title);
        section("levier.calls.history", view.history(), this::event);
        return String.join("\n", lines);
    }

    private <T> void section(String key, List<T> all, Consumer<T> one) {
        if (!all.isEmpty()) {
            head(key);
            all.forEach(one);
        }
    }

    private void head(String key) {
        lines.add("");
        lines.add(messages.text(key));
    }

    void field(FieldView field) {
        line(field.label(), String.join("\u202f; ", field.lines()));
        field.overtaken().ifPresent(words -> lines.add(PROOF + words));
        proof(field.evidence());
    }

    private void line(String label, String value) {
        lines.add("  " + messages.text("levier.calls.value", label, shortened(value)));
    }

    private void proof(EvidenceView evidence) {
        String quote = evidence.quote().isBlank()
                ? ""
                : messages.text("levier.calls.quote", shortened(evidence.quote())) + " – ";
        lines.add(PROOF
                + evidence.author()
                        .map(author ->
                                messages.text("levier.calls.corrected", author, evidence.readOn(), evidence.quote()))
                        .orElseGet(() -> quote
                                + messages.text(
                                        "levier.calls.proof", evidence.host(), evidence.readOn(), evidence.method())));
    }

    private void origin(Origin origin) {
        lines.add("  " + messages.text("call.rank." + origin.rank()) + " – " + origin.page());
    }

    private void event(EventView event) {
        lines.add("  " + messages.text("levier.calls.value", event.date(), event.what()));
        event.other().ifPresent(page -> lines.add(PROOF + page.substring("/appels/".length())));
        side("call.page.before", event.before());
        side("call.page.after", event.after());
        event.evidence().ifPresent(this::proof);
    }

    private void side(String key, List<String> values) {
        if (!values.isEmpty()) {
            lines.add(PROOF
                    + messages.text(
                            "levier.calls.value", messages.text(key), shortened(String.join("\u202f; ", values))));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }
}
