package fr.levier.digest;

import fr.levier.call.CallEvent;
import fr.levier.call.CallValues;
import fr.levier.call.DeadlineMove;
import fr.levier.call.Field;
import fr.levier.message.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says how a call changed: from what to what. */
final class ChangeWriter {
    private static final int TOLD = 8;

    private final Messages words;
    private final CallValues values;
    private final ValueChange change;

    ChangeWriter(Messages words, CallValues values) {
        this.words = words;
        this.values = values;
        this.change = new ValueChange(words, values);
    }

    /** Returns one sentence for each change; a call with many says how many others there are. A new call has none. */
    List<String> sentences(CallHistory history) {
        List<String> all = new ArrayList<>();
        if (!history.tellsChange()) {
            return all;
        }
        history.turn().ifPresent(turn -> all.add(words.text(turned(turn, history.isTurnedBack()))));
        history.nextCampaign().ifPresent(next -> all.add(words.text("digest.change.campaign")));
        history.fields().stream().limit(TOLD).forEach(c -> all.add(sentence(c, history.until())));
        history.overtaken().stream().limit(TOLD).forEach(c -> all.add(overtaken(c, history.until())));
        int others = Math.max(0, history.fields().size() - TOLD)
                + Math.max(0, history.overtaken().size() - TOLD);
        if (others > 0) {
            all.add(words.text("digest.change.more", others));
        }
        return all;
    }

    /** Who was told of the withdrawal by an alert must hear that it is over. */
    private static String turned(CallEvent.Kind turn, boolean back) {
        return turn == CallEvent.Kind.WITHDRAWN
                ? back ? "digest.change.withdrawn-again" : "digest.change.withdrawn"
                : back ? "digest.change.reopened-again" : "digest.change.reopened";
    }

    /** The corrected value has not changed; whoever relies on it should look again. */
    private String overtaken(FieldChange field, Instant at) {
        return words.text("digest.change.overtaken", sentence(field, at));
    }

    private String sentence(FieldChange field, Instant at) {
        if (field.field().equals(Field.UPDATES)) {
            return change.announced(field);
        }
        return change.sentence(
                field, field.field().equals(Field.DEADLINES) ? moved(field, at) : values.label(field.field()));
    }

    /** Which way a deadline moved matters more than that it did. */
    private String moved(FieldChange field, Instant at) {
        DeadlineMove move =
                DeadlineMove.of(FieldChange.deadlines(field.before()), FieldChange.deadlines(field.after()), at);
        return words.text(
                move == DeadlineMove.REOPENED ? "digest.change.deadline-reopens" : "call.event.deadline." + move);
    }
}
