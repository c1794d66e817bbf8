package fr.levier.call;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says a lot of a call in one line: its number and title, then what it states, each with its name. */
final class LotWords {
    private final CallValues values;

    LotWords(CallValues values) {
        this.values = values;
    }

    String line(Lot lot) {
        List<String> parts = new ArrayList<>();
        parts.add(
                values.messages().text("call.lot", lot.number()) + (lot.title().isEmpty() ? "" : " – " + lot.title()));
        lot.budget().ifPresent(m -> parts.add(said(Field.BUDGET, m)));
        lot.grantMin().ifPresent(m -> parts.add(said(Field.GRANT_MIN, m)));
        lot.grantMax().ifPresent(m -> parts.add(said(Field.GRANT_MAX, m)));
        lot.rateMin()
                .ifPresent(r -> parts.add(values.messages().text("call.lot.rate-min", values.line(Field.RATE_MAX, r))));
        lot.rateMax().ifPresent(r -> parts.add(said(Field.RATE_MAX, r)));
        several(Field.COUNTRIES, lot.countries(), parts);
        several(Field.DEADLINES, lot.deadlines(), parts);
        return String.join(values.messages().text("call.lot.between"), parts);
    }

    private void several(Field<?> field, java.util.Collection<?> said, List<String> parts) {
        if (!said.isEmpty()) {
            String all = said.stream().map(one -> values.line(field, one)).collect(Collectors.joining(", "));
            parts.add(values.messages().text("call.lot.value", values.label(field), all));
        }
    }

    private String said(Field<?> field, Object value) {
        return values.messages().text("call.lot.value", values.label(field), values.line(field, value));
    }
}
