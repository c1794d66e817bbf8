package fr.levier.call;

import fr.levier.message.Messages;
import fr.levier.reference.Names;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One stated value with its proof, as a page shows it.
 *
 * @param name the name of the field
 * @param label what the value is
 * @param lines the value, one line for each of several
 * @param link where the value leads, when it is an address that a browser may follow
 * @param evidence its proof
 * @param overtaken for a person's correction, what the page says otherwise since
 */
public record FieldView(
        String name,
        String label,
        List<String> lines,
        Optional<String> link,
        EvidenceView evidence,
        Optional<String> overtaken) {
    public FieldView {
        lines = List.copyOf(lines);
    }

    /** Returns the value of a field that a page states, before it is any call's. */
    public static Optional<FieldView> of(Field<?> field, Content content, Instant now, Messages messages, Names names) {
        return content.find(field).map(s -> of(field, s, new CallValues(messages, names, now)));
    }

    /** Returns what one page says against the value that is followed. */
    public static FieldView of(Disagreement other, Instant now, Messages messages, Names names) {
        return of(other.field(), other.stated(), new CallValues(messages, names, now));
    }

    static FieldView of(Field<?> field, Stated<?> stated, CallValues values) {
        Object value = stated.value();
        return new FieldView(
                field.name(),
                values.label(field),
                values.lines(field, value),
                value instanceof URI url ? SafeLink.of(url) : Optional.empty(),
                EvidenceView.of(stated.evidence(), values.messages()),
                Optional.empty());
    }

    FieldView withOvertaken(Optional<String> words) {
        return new FieldView(name, label, lines, link, evidence, words);
    }

    /** Returns whether a person may know better than the page. */
    public boolean correctable() {
        return Correction.CORRECTABLE.stream().anyMatch(field -> field.name().equals(name));
    }
}
