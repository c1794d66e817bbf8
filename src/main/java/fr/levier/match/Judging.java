package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.Status;
import fr.levier.rule.Campaign;
import fr.levier.rule.Facts;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One situation before one rulebook at one instant: calls that ask the same, such as the topics of one scheme, are judged once.
 *
 * <p>Not thread-safe; made for one question and thrown away.
 */
final class Judging {
    private final Rulebook rules;
    private final Facts facts;
    private final Aims aims;
    private final Instant now;
    private final Map<Asked, Verdict> verdicts = new HashMap<>();

    /** What makes a verdict differ from another of the same situation. */
    private record Asked(Optional<String> scheme, Optional<String> campaign, LocalDate day, List<Requirement> stated) {}

    Judging(Rulebook rules, Facts facts, Instant now) {
        this.rules = rules;
        this.facts = facts;
        this.aims = Aims.of(facts);
        this.now = now;
    }

    /**
     * Returns the verdict on a day that somebody chose.
     *
     * @param page makes of the conditions of the call's fields all that its page states
     */
    Verdict judge(Call call, LocalDate day, UnaryOperator<List<Requirement>> page) {
        List<Requirement> stated = page.apply(stated(call, day));
        Optional<Scheme> scheme = call.content().value(Field.SCHEME).flatMap(rules::findScheme);
        return verdict(new Asked(scheme.map(Scheme::id), scheme.flatMap(s -> campaign(s, call)), day, stated));
    }

    Match judge(Call call) {
        Optional<Scheme> scheme = call.content().value(Field.SCHEME).flatMap(rules::findScheme);
        LocalDate day = filingDay(call);
        Asked asked = new Asked(scheme.map(Scheme::id), scheme.flatMap(s -> campaign(s, call)), day, stated(call, day));
        Verdict verdict = verdicts.computeIfAbsent(asked, this::verdict);
        return new Match(call, verdict, standing(call, scheme, verdict));
    }

    private List<Requirement> stated(Call call, LocalDate day) {
        List<Requirement> stated = new ArrayList<>(StatedApplicants.of(call, rules.vocabulary()));
        stated.addAll(StatedCountries.of(call, rules.countries(), day));
        return stated;
    }

    private Verdict verdict(Asked asked) {
        return asked.scheme()
                .map(scheme -> rules.judge(scheme, asked.campaign(), asked.day(), facts, asked.stated()))
                .orElseGet(() -> rules.judgeStated(asked.day(), facts, asked.stated()));
    }

    private Standing standing(Call call, Optional<Scheme> scheme, Verdict verdict) {
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
    LocalDate filingDay(Call call) {
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
                .filter(edition ->
                        scheme.findCampaign(edition).filter(Campaign::isInForce).isPresent());
        return named.or(() -> lastDay(call)
                .flatMap(day -> scheme.campaignsInForce().stream()
                        .filter(c -> c.isOpenOn(day))
                        .map(Campaign::id)
                        .findFirst()));
    }
}
