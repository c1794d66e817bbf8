package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.Status;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.rule.Facts;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Judges calls for a situation: turns both into facts, finds the campaign that the call is an edition of, and asks the rulebook in
 * force.
 */
public final class Matcher {
    private final Supplier<Rulebook> rulebook;

    public Matcher(Supplier<Rulebook> rulebook) {
        this.rulebook = rulebook;
    }

    /** Returns the calls with their verdicts, the best first; see {@link Ranking}. */
    public List<Match> match(Situation situation, Collection<Call> calls, Instant now) {
        Rulebook rules = rulebook.get();
        Facts facts = facts(rules, situation);
        return calls.stream()
                .map(call -> judge(rules, facts, call, now))
                .sorted(Ranking.order(now))
                .toList();
    }

    public Match one(Situation situation, Call call, Instant now) {
        Rulebook rules = rulebook.get();
        return judge(rules, facts(rules, situation), call, now);
    }

    /**
     * Reads what a situation says of itself.
     *
     * @throws Refusal with every fault of the description
     */
    private static Facts facts(Rulebook rules, Situation situation) {
        Problems problems = new Problems();
        Facts facts = rules.factsReader().read(situation.facts(), Place.of(situation.name()), problems);
        if (!problems.isEmpty()) {
            throw new Refusal(problems.list());
        }
        return facts;
    }

    private static Match judge(Rulebook rules, Facts facts, Call call, Instant now) {
        LocalDate day = filingDay(call, now);
        StatedApplicants applicants = StatedApplicants.of(call, rules.vocabulary());
        Facts known = applicants.add(facts);
        Optional<String> scheme = call.content().value(Field.SCHEME).filter(id -> rules.findScheme(id).isPresent());
        Verdict verdict = scheme.map(id -> rules.judge(id, campaign(rules, id, call), day, known, applicants.requirement()))
                .orElseGet(() -> Unmodelled.verdict(rules, day));
        return new Match(call, verdict);
    }

    /** Returns the day on which one would apply: today, or the first day of a call to come, or the last of one that has closed. */
    private static LocalDate filingDay(Call call, Instant now) {
        LocalDate today = now.atZone(Deadline.PARIS).toLocalDate();
        Status status = call.status(now);
        if (status == Status.FORTHCOMING) {
            return call.content().opens().orElse(today);
        }
        return status == Status.CLOSED ? lastDay(call).orElse(today) : today;
    }

    private static Optional<LocalDate> lastDay(Call call) {
        return call.content().deadlines().stream().max(Deadline::compareTo).map(Deadline::date);
    }

    /** Returns the campaign that the call's edition names, or whose window holds its last day; the rulebook chooses otherwise. */
    private static Optional<String> campaign(Rulebook rules, String scheme, Call call) {
        Optional<String> named = call.content()
                .value(Field.EDITION)
                .filter(edition -> rules.scheme(scheme).findCampaign(edition).isPresent());
        return named.or(() -> lastDay(call).flatMap(day -> rules.scheme(scheme).campaigns().stream()
                .filter(c -> c.isOpenOn(day))
                .map(c -> c.id())
                .findFirst()));
    }
}
