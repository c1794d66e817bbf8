package fr.levier.digest;

import fr.levier.call.CallEvent;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how a call changed: from what to what. */
final class ChangeWriter {
    private static final int TOLD = 4;

    private final Messages words;
    private final Formats formats;
    private final FunderNames funders;

    ChangeWriter(Messages words, Formats formats, FunderNames funders) {
        this.words = words;
        this.formats = formats;
        this.funders = funders;
    }

    /** Returns one sentence for each change; a call with many says how many others there are. A new call has none. */
    List<String> sentences(CallHistory history) {
        List<String> all = new ArrayList<>();
        if (!history.tellsChange()) {
            return all;
        }
        history.turn()
                .ifPresent(t -> all.add(words.text(
                        t == CallEvent.Kind.WITHDRAWN ? "digest.change.withdrawn" : "digest.change.reopened")));
        history.fields().stream().limit(TOLD).forEach(c -> all.add(sentence(c)));
        history.overtaken().stream().limit(TOLD).forEach(c -> all.add(overtaken(c)));
        int others = history.fields().size() - TOLD;
        if (others > 0) {
            all.add(words.text("digest.change.more", others));
        }
        return all;
    }

    /** The corrected value has not changed; whoever relies on it should look again. */
    private String overtaken(FieldChange change) {
        String name = words.text("digest.field." + change.field().name());
        return words.text(
                "digest.change.overtaken", name, value(change, change.before()), value(change, change.after()));
    }

    private String sentence(FieldChange change) {
        String name = words.text("digest.field." + change.field().name());
        if (change.field().equals(Field.DOCUMENTS) || change.field().equals(Field.DESCRIPTION)) {
            return words.text("digest.change.other", name);
        }
        if (change.field().equals(Field.DEADLINES)) {
            return deadlines(change, name);
        }
        return words.text("digest.change", name, value(change, change.before()), value(change, change.after()));
    }

    /** The last closing decides whether a call was extended. */
    private String deadlines(FieldChange change, String name) {
        List<Deadline> before = FieldChange.deadlines(change.before());
        List<Deadline> after = FieldChange.deadlines(change.after());
        String key = "digest.change";
        if (!before.isEmpty() && !after.isEmpty()) {
            int move = last(after).movedFrom(last(before));
            key = move > 0 ? "digest.change.extended" : move < 0 ? "digest.change.advanced" : key;
        }
        return words.text(key, name, value(change, change.before()), value(change, change.after()));
    }

    private static Deadline last(List<Deadline> deadlines) {
        return deadlines.get(deadlines.size() - 1);
    }

    private String value(FieldChange change, Optional<Object> value) {
        return value.map(
                        v -> change.field().equals(Field.FUNDER) ? funders.name(v.toString(), words.locale()) : text(v))
                .filter(text -> !text.isEmpty())
                .map(PlainText::line)
                .orElseGet(() -> words.text("digest.change.nothing"));
    }

    private String text(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Deadline deadline) {
            return LetterDeadline.of(deadline, words);
        }
        if (value instanceof LocalDate date) {
            return formats.date(date);
        }
        if (value instanceof Money money) {
            return formats.money(money);
        }
        if (value instanceof Rate rate) {
            return formats.rate(rate);
        }
        return value instanceof Boolean b ? words.text(b ? "digest.yes" : "digest.no") : value.toString();
    }
}
