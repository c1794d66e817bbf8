package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.rule.Facts;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.Verdict;
import fr.levier.rule.bulk.Ask;
import java.time.Instant;
import java.time.LocalDate;
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
    private final CallAsks asks;
    private final Map<Ask, Verdict> verdicts = new HashMap<>();

    Judging(Rulebook rules, Facts facts, Instant now) {
        this.rules = rules;
        this.facts = facts;
        this.aims = Aims.of(facts);
        this.now = now;
        this.asks = new CallAsks(rules, now);
    }

    /**
     * Returns the verdict on a day that somebody chose.
     *
     * @param page makes of the conditions of the call's fields all that its page states
     */
    Verdict judge(Call call, LocalDate day, UnaryOperator<List<Requirement>> page) {
        return verdict(asks.of(call, day, page.apply(asks.stated(call, day))));
    }

    Match judge(Call call) {
        return judge(call, asks.of(call));
    }

    Match judge(Call call, Ask ask) {
        Verdict verdict = verdicts.computeIfAbsent(ask, this::verdict);
        return new Match(call, verdict, standing(call, asks.scheme(call), verdict));
    }

    private Verdict verdict(Ask asked) {
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

    LocalDate filingDay(Call call) {
        return asks.filingDay(call);
    }
}
