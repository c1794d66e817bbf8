package fr.levier.digest;

import fr.levier.message.PlainText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks which letters are late, and which were given up. */
final class LetterWatch {
    private final JdbcLetters letters;
    private final JdbcLetterDesk desk;
    private final JdbcSubscriptions subscriptions;
    private final MailWords said;

    LetterWatch(JdbcLetters letters, JdbcLetterDesk desk, JdbcSubscriptions subscriptions, MailWords said) {
        this.said = said;
        this.letters = letters;
        this.desk = desk;
        this.subscriptions = subscriptions;
    }

    /** Returns what is late, by what keeps it; nothing when nothing is. */
    List<LateLetters> late(Instant now) {
        List<LateLetters> late = new ArrayList<>();
        int unsent = letters.standing(now).late();
        if (unsent > 0) {
            Stream<String> some = desk.late(LateLetters.NAMED, now).stream().map(this::words);
            late.add(new LateLetters(LateLetters.Trouble.UNSENT, unsent, some.toList()));
        }
        List<JdbcLetters.Stored> givenUp = desk.untold();
        if (!givenUp.isEmpty()) {
            Stream<String> some = givenUp.stream().limit(LateLetters.NAMED).map(l -> l.id() + "  " + words(l));
            late.add(new LateLetters(LateLetters.Trouble.FAILED, givenUp.size(), some.toList()));
        }
        List<Subscription> waiting = subscriptions.waiting(now);
        if (!waiting.isEmpty()) {
            Stream<String> some =
                    waiting.stream().limit(LateLetters.NAMED).map(s -> s.email().value());
            late.add(new LateLetters(LateLetters.Trouble.UNCOMPOSED, waiting.size(), some.toList()));
        }
        return late;
    }

    /** To whom, and what the server said. */
    private String words(JdbcLetters.Stored letter) {
        String error =
                letter.error().map(e -> " – " + PlainText.line(said.of(e))).orElse("");
        return letter.email() + error;
    }
}
