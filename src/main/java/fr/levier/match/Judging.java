package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.Status;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.rule.Campaign;
import fr.levier.rule.Facts;
import fr.levier.rule.Inquiry;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * One rulebook at one instant before however many situations. What of a call does not depend on who asks is worked out once, as its
 * {@link Case}; calls that ask the same, such as the topics of one scheme, are one {@link Inquiry}.
 *
 * <p>Safe for several threads; made for one run and thrown away.
 */
final class Judging implements Matcher.Sitting {
    private final Rulebook rules;
    private final Instant now;
    private final Map<CallId, Case> cases = new ConcurrentHashMap<>();
    private final Map<Asked, Inquiry> inquiries = new ConcurrentHashMap<>();

    /** What makes a verdict differ from another of the same situation. */
    private record Asked(Optional<String> scheme, Optional<String> campaign, LocalDate day, List<Requirement> stated) {
        Inquiry of(Rulebook rules) {
            return scheme.map(found -> rules.inquiry(found, campaign, day, stated))
                    .orElseGet(() -> rules.inquiryStated(day, stated));
        }
    }

    Judging(Rulebook rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    /**
     * {@inheritDoc}
     *
     * @throws Refusal with every fault of the situation's description
     */
    @Override
    public List<Match> match(Situation situation, Collection<Call> calls) {
        Hearing hearing = new Hearing(facts(situation));
        return Ranking.sorted(calls.stream().map(call -> hearing.judge(found(call))));
    }

    private Facts facts(Situation situation) {
        Problems problems = new Problems();
        Facts facts = rules.factsReader().read(situation.facts(), situation.place(), problems);
        if (!problems.isEmpty()) {
            throw new Refusal(problems.list());
        }
        return facts;
    }

    /** Two authorities may see two calls under one identity, one of them with a correction of its own. */
    @SuppressWarnings("ReferenceEquality")
    private Case found(Call call) {
        Case known = cases.get(call.id());
        if (known == null || known.call() != call) {
            known = read(call);
            cases.put(call.id(), known);
        }
        return known;
    }

    private Case read(Call call) {
        LocalDate day = filingDay(call);
        Optional<Scheme> scheme = scheme(call);
        Asked asked = asked(call, scheme, day, stated(call, day));
        Optional<Campaign> campaign =
                scheme.flatMap(s -> rules.campaign(s, asked.campaign(), day).campaign());
        List<Requirement> conditions = scheme.map(s -> s.conditionsOf(campaign)).orElse(List.of());
        Optional<Scheme.Effort> effort = scheme.flatMap(Scheme::effort);
        return new Case(
                call,
                inquiries.computeIfAbsent(asked, question -> question.of(rules)),
                Offer.of(call, scheme, conditions, rules, day),
                Closing.of(call, effort, now),
                HighestGrant.stated(call),
                effort,
                scheme.flatMap(Scheme::odds));
    }

    /**
     * Returns the verdict on a day that somebody chose.
     *
     * @param page makes of the conditions of the call's fields all that its page states
     */
    Verdict judge(Call call, LocalDate day, Facts facts, UnaryOperator<List<Requirement>> page) {
        return asked(call, scheme(call), day, page.apply(stated(call, day)))
                .of(rules)
                .of(facts);
    }

    private Optional<Scheme> scheme(Call call) {
        return call.content().value(Field.SCHEME).flatMap(rules::findScheme);
    }

    private static Asked asked(Call call, Optional<Scheme> scheme, LocalDate day, List<Requirement> stated) {
        return new Asked(scheme.map(Scheme::id), scheme.flatMap(s -> campaign(s, call)), day, stated);
    }

    private List<Requirement> stated(Call call, LocalDate day) {
        List<Requirement> stated = new ArrayList<>(StatedApplicants.of(call, rules.vocabulary()));
        stated.addAll(StatedCountries.of(call, rules.countries(), day));
        return stated;
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
