package fr.levier.command;

import fr.levier.digest.Item;
import fr.levier.digest.JdbcLetters;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.message.Messages;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code levier digest status}: how letters stand; with a number, what that letter held and why, from which events. */
@Command(name = "status")
final class DigestStatusCommand implements Callable<Integer> {
    private static final int LAST = 20;

    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "levier.option.letter")
    private @Nullable String id;

    DigestStatusCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try (Session session = Session.reading(store, output, messages)) {
            JdbcLetters letters = session.bean(JdbcLetters.class);
            return id == null ? all(letters, session) : one(letters, LetterNumber.of(id));
        }
    }

    /** Letters that are late or were given up, and addresses that refuse them, are problems to look at. */
    private int all(JdbcLetters letters, Session session) {
        LetterStatus status = new LetterStatus(
                letters.standing(session.now()),
                session.bean(JdbcSubscriptions.class).overdue(session.now()),
                letters.last(LAST),
                letters.givenUp(),
                letters.suspended());
        LetterPrinter printer = new LetterPrinter(messages);
        output.print(() -> printer.json(status), () -> printer.text(status));
        return (status.isTroubled() ? ExitCode.PROBLEMS : ExitCode.DONE).code();
    }

    private int one(JdbcLetters letters, long number) {
        JdbcLetters.Stored letter = letters.find(number).orElseThrow(() -> LetterNumber.unknown(number));
        List<Item> items = letters.items(number);
        LetterPrinter printer = new LetterPrinter(messages);
        output.print(() -> printer.json(letter, items), () -> printer.text(letter, items));
        return ExitCode.DONE.code();
    }
}
