package fr.levier.command;

import fr.levier.digest.JdbcLetters;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private long id;

    DigestResendCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try (Session session = Session.live(store, Map.of())) {
            if (!session.bean(JdbcLetters.class).resend(id, session.now())) {
                throw new Refusal(Problem.at(Place.of(String.valueOf(id)), "levier.problem.no-such-letter"));
            }
            output.out().println(messages.text("levier.digest.queued", String.valueOf(id)));
            return ExitCode.DONE.code();
        }
    }
}
