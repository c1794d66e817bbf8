package fr.levier.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.Catalogue;
import fr.levier.call.Status;
import fr.levier.match.Match;
import fr.levier.match.MatchJson;
import fr.levier.match.Matcher;
import fr.levier.match.OpenQuestion;
import fr.levier.match.Situation;
import fr.levier.match.StandingWords;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Outcome;
import fr.levier.rule.Question;
import fr.levier.rule.Reason;
import fr.levier.rule.Reference;
import fr.levier.rule.Severity;
import fr.levier.rule.VerdictJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code levier match}: which calls an authority may use, and why, the best first. */
@Command(name = "match")
final class MatchCommand implements Callable<Integer> {
    private static final Set<Status> OVER = Set.of(Status.CLOSED, Status.WITHDRAWN);

    private static final String BELOW = "\n      ";
    private static final int QUESTIONS_SHOWN = 3;

    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final AuthorityArgument who = new AuthorityArgument();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "levier.option.date")
    private @Nullable LocalDate date;

    @Option(names = "--all", descriptionKey = "levier.option.all")
    private boolean all;

    MatchCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        try (Session session = Session.reading(store, output, messages)) {
            Instant now = session.at(date);
            Situation situation = who.situation(session);
            List<Call> calls =
                    session
                            .bean(Catalogue.class)
                            .listFor(Optional.of(situation.authority().siren()))
                            .stream()
                            .filter(c -> all || !OVER.contains(c.status(now)))
                            .toList();
            List<Match> matches = session.bean(Matcher.class).match(situation, calls, now);
            StandingWords words = new StandingWords(messages, session.bean(Names.class));
            output.print(() -> json(situation, matches, words), () -> text(situation, matches, words, now));
            return ExitCode.DONE.code();
        }
    }

    private JsonNode json(Situation situation, List<Match> matches, StandingWords words) {
        ObjectNode json = VerdictJson.mapper().createObjectNode();
        json.put("authority", situation.name());
        situation.project().ifPresent(p -> json.put("project", p.id()));
        matches.forEach(m -> MatchJson.write(m, json.withArray("matches").addObject(), words, messages.locale()));
        MatchJson.write(OpenQuestion.of(matches), json.putArray("questions"), messages.locale());
        return json;
    }

    private String text(Situation situation, List<Match> matches, StandingWords words, Instant now) {
        String summary = messages.text(
                "levier.match.summary",
                situation.name(),
                count(matches, Eligibility.ELIGIBLE),
                count(matches, Eligibility.TO_CONFIRM),
                count(matches, Eligibility.INELIGIBLE));
        return summary
                + questions(matches)
                + matches.stream().map(m -> "\n" + line(m, words, now)).collect(Collectors.joining());
    }

    /** The questions that are worth answering first, because most calls wait for them. */
    private String questions(List<Match> matches) {
        return OpenQuestion.of(matches).stream()
                .limit(QUESTIONS_SHOWN)
                .map(q -> "\n"
                        + messages.text(
                                "levier.match.question", q.question().question().in(messages.locale()), q.calls()))
                .collect(Collectors.joining());
    }

    private String line(Match m, StandingWords words, Instant now) {
        return "  [" + messages.text("levier.eligibility." + m.verdict().eligibility()) + marks(m) + "] "
                + new CallLines(messages).line(m.call(), now) + BELOW + String.join(" · ", words.of(m.standing()))
                + because(m);
    }

    /** A refusal is explained by its first reason, a doubt by what to find out; « éligible » speaks for itself. */
    private String because(Match m) {
        return switch (m.verdict().eligibility()) {
            case ELIGIBLE -> "";
            case TO_CONFIRM -> missing(m);
            case INELIGIBLE -> refusal(m);
        };
    }

    private String refusal(Match m) {
        return m.verdict().reasons().stream()
                .filter(r -> r.severity() == Severity.BLOCKING && r.outcome() == Outcome.UNMET)
                .findFirst()
                .map(r -> BELOW + cited(r))
                .orElse("");
    }

    private String cited(Reason reason) {
        String sentence = reason.sentence().in(messages.locale());
        return reason.reference()
                .map(Reference::title)
                .map(title -> messages.text("levier.match.refusal", sentence, title))
                .orElse(sentence);
    }

    private String missing(Match m) {
        String questions = m.verdict().missing().stream()
                .map(Question::question)
                .map(q -> q.in(messages.locale()))
                .collect(Collectors.joining(" "));
        return doubt(m) + (questions.isEmpty() ? "" : BELOW + messages.text("levier.match.missing", questions));
    }

    /** What keeps a verdict open although no fact of the authority could settle it. */
    private String doubt(Match m) {
        return m.verdict().missing().isEmpty()
                ? m.verdict().reasons().stream()
                        .filter(r -> r.severity() == Severity.BLOCKING && r.outcome() == Outcome.UNKNOWN)
                        .map(r -> BELOW + r.sentence().in(messages.locale()))
                        .collect(Collectors.joining())
                : "";
    }

    private String marks(Match m) {
        return (m.verdict().assumed() ? ", " + messages.text("levier.match.assumed") : "")
                + (m.verdict().modelled() ? "" : ", " + messages.text("levier.match.unmodelled"));
    }

    static long count(List<Match> matches, Eligibility eligibility) {
        return matches.stream()
                .filter(m -> m.verdict().eligibility() == eligibility)
                .count();
    }
}
