package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.Status;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.rule.Campaign;
import fr.levier.rule.Facts;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks the rulebook in force: turns call and situation into facts, finds the campaign that the call is an edition of, and adds the
 * conditions that the call's own page states.
 */
public final class RuleMatcher implements Matcher {
    private final Supplier<Rulebook> rulebook;

    public RuleMatcher(Supplier<Rulebook> rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public List<Match> match(Situation situation, Collection<Call> calls, Instant now) {
        Rulebook rules = rulebook.get();
        Facts facts = facts(rules, situation);
        return calls.stream()
                .map(call -> judge(rules, facts, call, now))
                .sorted(Ranking.ORDER)
                .toList();
    }

    @Override
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
        List<Requirement> stated = StatedApplicants.of(call, rules.vocabulary());
        Optional<Scheme> scheme = call.content().value(Field.SCHEME).flatMap(rules::findScheme);
        Verdict verdict = scheme.map(s -> rules.judge(s.id(), campaign(s, call), day, facts, stated))
                .orElseGet(() -> rules.judgeStated(day, facts, stated));
        return new Match(call, verdict, standing(rules, Aims.of(facts), call, scheme, verdict, now));
    }

    private static Standing standing(
            Rulebook rules, Aims aims, Call call, Optional<Scheme> scheme, Verdict verdict, Instant now) {
        List<Requirement> requirements = scheme.map(
                        s -> s.conditionsOf(verdict.campaign().flatMap(s::findCampaign)))
                .orElse(List.of());
        Offer offer = Offer.of(call, scheme, requirements, rules, verdict.date());
        Optional<Scheme.Effort> effort = scheme.flatMap(Scheme::effort);
        return new Standing(
                Fit.of(aims, offer),
                Closing.of(call, effort, now),
                HighestGrant.of(call, verdict),
                effort,
                scheme.flatMap(Scheme::odds));
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
    private static Optional<String> campaign(Scheme scheme, Call call) {
        Optional<String> named = call.content()
                .value(Field.EDITION)
                .filter(edition -> scheme.findCampaign(edition).isPresent());
        return named.or(() -> lastDay(call)
                .flatMap(day -> scheme.campaigns().stream()
                        .filter(c -> c.isOpenOn(day))
                        .map(Campaign::id)
                        .findFirst()));
    }
}
