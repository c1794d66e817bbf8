package fr.levier.digest;

import fr.levier.call.Deadline;
import fr.levier.call.DeadlineWords;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.message.PlainText;

/** A deadline in a letter: the day, the hour where the page states one, and whom or which stage it concerns. */
final class LetterDeadline {
    private LetterDeadline() {}

    static String of(Deadline deadline, Messages words) {
        return Formats.of(words).deadline(deadline.date(), deadline.time(), deadline.zone())
                + deadline.label()
                        .map(label -> " – " + PlainText.line(DeadlineWords.label(label, words)))
                        .orElse("");
    }
}
