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
 * @param label what the value is
 * @param lines the value, one line for each of several
 * @param link where the value leads, when it is an address that a browser may follow
 * @param evidence its proof
 */
public record FieldView(String label, List<String> lines, Optional<String> link, EvidenceView evidence) {
    public FieldView {
        lines = List.copyOf(lines);
    }

    /** Returns the value of a field that a page states, before it is any call's. */
    public static Optional<FieldView> of(Field<?> field, Content content, Instant now, Messages messages, Names names) {
        return content.find(field).map(s -> of(field, s, new CallValues(messages, names, now)));
    }

    static FieldView of(Field<?> field, Stated<?> stated, CallValues values) {
        Object value = stated.value();
        return new FieldView(
                values.label(field),
                values.lines(field, value),
                value instanceof URI url ? SafeLink.of(url) : Optional.empty(),
                EvidenceView.of(stated.evidence(), values.messages()));
    }
}
