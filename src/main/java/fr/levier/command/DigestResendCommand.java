package fr.levier.command;

import fr.levier.digest.JdbcLetters;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code levier digest resend}: queues a letter again, the same bytes, and believes its address again. */
@Command(name = "resend")
final class DigestResendCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", descriptionKey = "levier.option.letter")
    private String id = "";

    @Option(names = "--force", descriptionKey = "levier.option.send-twice")
    private boolean force;

    DigestResendCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        long number = LetterNumber.of(id);
        try (Session session = Session.live(store, Map.of())) {
            JdbcLetters letters = session.bean(JdbcLetters.class);
            JdbcLetters.Stored letter = letters.find(number).orElseThrow(() -> LetterNumber.unknown(number));
            Optional<Problem> against = against(letter);
            if (against.isPresent() || !letters.resend(number, session.now())) {
                throw new Refusal(against.orElseGet(() -> problem("letter-waiting")));
            }
            output.out().println(messages.text("levier.digest.queued", String.valueOf(number)));
            return ExitCode.DONE.code();
        }
    }

    /** Whoever got a letter gets it a second time only when somebody insists. */
    private Optional<Problem> against(JdbcLetters.Stored letter) {
        if (letter.status().equals("PENDING")) {
            return Optional.of(problem("letter-waiting"));
        }
        if (letter.status().equals("CANCELLED")) {
            return Optional.of(problem("letter-cancelled"));
        }
        if (letter.period().isEmpty()) {
            return Optional.of(problem("no-letter-but-message"));
        }
        if (!letter.held()) {
            return Optional.of(problem("letter-forgotten"));
        }
        String at = letter.sentAt().map(new LetterPrinter(messages)::at).orElse("");
        return at.isEmpty() || force ? Optional.empty() : Optional.of(problem("letter-sent", at));
    }

    private Problem problem(String code, Object... details) {
        return Problem.at(Place.of(id), "levier.problem." + code, details);
    }
}
