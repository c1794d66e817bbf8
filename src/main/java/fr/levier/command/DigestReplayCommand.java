package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.levier.call.CallJson;
import fr.levier.digest.Digest;
import fr.levier.digest.EmlWriter;
import fr.levier.digest.Frequency;
import fr.levier.digest.Rhythm;
import fr.levier.match.Situation;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code levier digest replay}: the letters that an officer would have received, week by week; nothing is recorded or sent. */
@Command(name = "replay")
final class DigestReplayCommand implements Callable<Integer> {
    private static final int MOST_WEEKS = 520;

    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final AuthorityArgument who = new AuthorityArgument();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "levier.option.replay-from")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "levier.option.replay-to")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private LocalDate to;

    DigestReplayCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (to.isBefore(from) || from.plusWeeks(MOST_WEEKS).isBefore(to)) {
            throw new Refusal(Problem.at(Place.of("--from " + from + " --to " + to), "levier.problem.replay-days"));
        }
        try (Session session = Session.reading(store, output, messages)) {
            ReplayedLetters history = session.bean(ReplayedLetters.class);
            Situation situation = who.situation(session);
            Rhythm rhythm = history.rhythm(situation.authority().siren());
            List<Digest> letters = history.between(from, to, situation, rhythm, messages.locale());
            EmlWriter writer = session.bean(EmlWriter.class);
            output.err().println(said(rhythm));
            output.print(() -> json(letters, writer), () -> text(letters, writer));
            return ExitCode.DONE.code();
        }
    }

    /** What is not as it was then must be known to who reads on. */
    private String said(Rhythm rhythm) {
        String day = rhythm.frequency() == Frequency.DAILY
                ? messages.text("digest.letters.frequency.DAILY")
                : messages.text("digest.letters.day." + rhythm.day().getValue());
        return messages.text(
                "levier.digest.replay-today",
                day,
                rhythm.at().toString(),
                rhythm.zone().getId());
    }

    private static ArrayNode json(List<Digest> letters, EmlWriter writer) {
        ArrayNode json = CallJson.mapper().createArrayNode();
        letters.forEach(letter -> json.addObject()
                .put("period", letter.period().name())
                .put("kind", letter.kind().name())
                .put("subject", writer.subject(letter))
                .put("text", writer.text(letter)));
        return json;
    }

    private String text(List<Digest> letters, EmlWriter writer) {
        if (letters.isEmpty()) {
            return messages.text("levier.digest.nothing");
        }
        return messages.text("levier.digest.replayed", letters.size())
                + System.lineSeparator()
                + letters.stream()
                        .map(letter -> letter.period().name() + "  " + writer.subject(letter))
                        .collect(Collectors.joining(System.lineSeparator()));
    }
}
