package fr.levier.addition;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.Call;
import fr.levier.call.CallJson;
import fr.levier.call.CallView;
import fr.levier.call.Correction;
import fr.levier.call.Deadline;
import fr.levier.call.Disagreement;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.FieldView;
import fr.levier.call.SensibleValues;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.reference.Codes;
import fr.levier.reference.Names;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import fr.levier.web.FormView;
import fr.levier.web.Links;
import fr.levier.web.Token;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the pages on which somebody corrects a call, for the authority in whose name they do. */
final class CorrectPages {
    static final String PATH = "/corrections";
    static final String UNDO = PATH + "/annuler";
    static final String FIELD = "champ";
    static final String SEEN = "vu";

    private final Call call;
    private final String siren;
    private final Codes codes;
    private final Names names;
    private final Messages messages;
    private final Instant now;
    private final TypedFields typed;

    CorrectPages(Call call, String siren, Codes codes, Names names, Messages messages, Instant now) {
        this.call = call;
        this.siren = siren;
        this.codes = codes;
        this.names = names;
        this.messages = messages;
        this.now = now;
        this.typed = new TypedFields(codes, messages);
    }

    /** Returns the value that is meant; a {@link fr.levier.problem.Refusal} when it is none of the field's. */
    JsonNode read(Field<?> field, String text) {
        JsonNode value = typed.read(field, text, call.content());
        new SensibleValues(codes, LocalDate.ofInstant(now, Deadline.PARIS)).demand(field, value, call.content());
        return value;
    }

    /** Returns the value that is followed now, in its JSON form. */
    Optional<JsonNode> value(Field<?> field) {
        return call.content().value(field).map(value -> CallJson.mapper().valueToTree(value));
    }

    /** Returns what the form remembers of the value that somebody saw, so that nobody overwrites what they have not seen. */
    String seen(Field<?> field) {
        return Token.hashOf(value(field).map(JsonNode::toString).orElse("")).substring(0, 16);
    }

    boolean isCorrected(Field<?> field) {
        return call.content()
                .find(field)
                .filter(stated -> stated.evidence().method() == Evidence.Method.PERSON)
                .isPresent();
    }

    /** @param form what was typed already; empty for the value that is followed */
    CorrectView one(
            Field<?> field,
            List<Disagreement> disagreements,
            Form form,
            Map<String, String> wrong,
            List<String> problems) {
        CallView view = CallView.of(call, now, messages, names);
        return new CorrectView(
                messages.text("addition.correct.title", label(field)),
                view.title(),
                page(),
                call.id().owner().isEmpty(),
                problems,
                FieldView.of(field, call.content(), now, messages, names).stream()
                        .toList(),
                disagreements.stream()
                        .filter(other -> other.field().equals(field))
                        .map(other -> FieldView.of(other, now, messages, names))
                        .toList(),
                form(field, form).withErrors(wrong),
                isCorrected(field) ? Optional.of(undo(field)) : Optional.empty());
    }

    private FormView form(Field<?> field, Form form) {
        String name = TypedFields.name(field);
        String text = form.fields().containsKey(name) ? form.text(name) : typed.shown(field, call.content());
        Map<String, String> hidden = hidden(field);
        hidden.put(SEEN, seen(field));
        return new FormView(
                PATH,
                hidden,
                List.of(
                        typed.ask(field, text),
                        FormField.area(
                                        AddPages.REASON,
                                        messages.text("addition.field.reason"),
                                        form.text(AddPages.REASON))
                                .withHint(messages.text("addition.hint.reason"))),
                messages.text("addition.submit.correct"));
    }

    private FormView undo(Field<?> field) {
        FormField reason = FormField.text("motif", messages.text("addition.field.undo"), "");
        return new FormView(UNDO, hidden(field), List.of(reason), messages.text("addition.submit.undo"));
    }

    private Map<String, String> hidden(Field<?> field) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put(AddPages.SIREN, siren);
        hidden.put(AddPages.CALL, call.id().value());
        hidden.put(FIELD, field.name());
        return hidden;
    }

    CorrectionsView all(List<Correction> corrections) {
        CallView view = CallView.of(call, now, messages, names);
        List<CorrectionsView.Made> made = new ArrayList<>();
        corrections.forEach(correction -> made.add(0, made(correction)));
        return new CorrectionsView(
                view.title(),
                page(),
                Correction.CORRECTABLE.stream().map(this::listed).toList(),
                made);
    }

    private CorrectionsView.Value listed(Field<?> field) {
        String text = FieldView.of(field, call.content(), now, messages, names)
                .map(shown -> String.join("\u00a0; ", shown.lines()))
                .orElse("");
        return new CorrectionsView.Value(label(field), text, address(field));
    }

    private CorrectionsView.Made made(Correction correction) {
        String label = label(correction.field());
        String what = correction
                .after()
                .map(value -> messages.text("addition.made.corrected", label))
                .orElseGet(() -> messages.text("addition.made.taken-back", label));
        LocalDate day = LocalDate.ofInstant(correction.at(), Deadline.PARIS);
        String who = messages.text(
                "addition.made.by", correction.author(), Formats.of(messages).date(day));
        return new CorrectionsView.Made(what, who, correction.reason());
    }

    private String label(Field<?> field) {
        return messages.text("call.field." + field.name());
    }

    private String page() {
        return Links.to("/appels/" + call.id(), Map.of(AddPages.SIREN, siren));
    }

    private String address(Field<?> field) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(AddPages.SIREN, siren);
        parameters.put(FIELD, field.name());
        return Links.to(PATH + "/" + call.id(), parameters);
    }
}
