package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.problem.Refusal;
import fr.levier.rule.Facts;
import fr.levier.rule.Inquiry;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.Verdict;
import fr.levier.rule.bulk.Ask;
import java.time.Instant;
import java.time.LocalDate;
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
    private final CallAsks asks;
    private final Map<CallId, Case> cases = new ConcurrentHashMap<>();
    private final Map<Ask, Inquiry> inquiries = new ConcurrentHashMap<>();
    private final Map<Ask, Offer.Demanded> demanded = new ConcurrentHashMap<>();

    Judging(Statements statements, Instant now) {
        this.rules = statements.rules();
        this.now = now;
        this.asks = new CallAsks(statements, now);
    }

    /**
     * {@inheritDoc}
     *
     * @throws Refusal with every fault of the situation's description
     */
    @Override
    public List<Match> match(Situation situation, Collection<Call> calls) {
        Seat seat = new Seat(situation.facts(rules));
        return Ranking.sorted(calls.stream().map(call -> seat.judge(found(call))));
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

    /** Returns what of the call does not depend on who asks. */
    Case read(Call call) {
        Ask ask = asks.of(call);
        Optional<Scheme> scheme = ask.scheme().flatMap(rules::findScheme);
        Ask unstated = new Ask(ask.scheme(), ask.campaign(), ask.day(), List.of());
        Optional<Scheme.Effort> effort = scheme.flatMap(Scheme::effort);
        return new Case(
                call,
                ask,
                inquiries.computeIfAbsent(ask, this::inquiry),
                Offer.of(call, scheme, demanded.computeIfAbsent(unstated, this::demanded), rules, ask.day()),
                Closing.of(call, effort, now),
                HighestGrant.stated(call),
                effort,
                scheme.flatMap(Scheme::odds));
    }

    private Inquiry inquiry(Ask ask) {
        return ask.scheme()
                .map(scheme -> rules.inquiry(scheme, ask.campaign(), ask.day(), ask.stated()))
                .orElseGet(() -> rules.inquiryStated(ask.day(), ask.stated()));
    }

    private Offer.Demanded demanded(Ask ask) {
        return ask.scheme()
                .flatMap(rules::findScheme)
                .map(scheme -> Offer.Demanded.by(
                        scheme.conditionsOf(rules.campaign(scheme, ask.campaign(), ask.day())
                                .campaign()),
                        rules,
                        ask.day()))
                .orElse(Offer.Demanded.NOTHING);
    }

    /**
     * Returns the verdict on a day that somebody chose.
     *
     * @param page makes of the conditions of the call's fields all that its page states
     */
    Verdict judge(Call call, LocalDate day, Facts facts, UnaryOperator<List<Requirement>> page) {
        return inquiry(asks.of(call, day, page.apply(asks.stated(call, day)))).of(facts);
    }

    LocalDate filingDay(Call call) {
        return asks.filingDay(call);
    }
}
