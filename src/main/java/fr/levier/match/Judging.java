package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.rule.CampaignTerms;
import fr.levier.rule.Decision;
import fr.levier.rule.Facts;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.Term;
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
 * <p>Not thread-safe; verdicts are kept as long as it lives.
 */
final class Judging implements Hearing {
    private final Rulebook rules;
    private final Facts facts;
    private final Aims aims;
    private final Instant now;
    private final CallAsks asks;
    private final Map<LocalDate, Facts> completed = new HashMap<>();
    private final Map<Ask, Verdict> verdicts = new HashMap<>();
    private final Map<Ask, Decision> decisions = new HashMap<>();
    private final Map<Ask, Grounds> grounds = new HashMap<>();

    /** What a scheme says on a day, whatever the page states. */
    private record Grounds(List<Term> terms, Offer.Demanded demanded) {}

    Judging(Statements statements, Facts facts, Instant now) {
        this.rules = statements.rules();
        this.facts = facts;
        this.aims = Aims.of(facts);
        this.now = now;
        this.asks = new CallAsks(statements, now);
    }

    /**
     * Returns the verdict on a day that somebody chose.
     *
     * @param page makes of the conditions of the call's fields all that its page states
     */
    Verdict judge(Call call, LocalDate day, UnaryOperator<List<Requirement>> page) {
        return verdict(asks.of(call, day, page.apply(asks.stated(call, day))));
    }

    @Override
    public Match explain(Call call) {
        Ask ask = asks.of(call);
        return new Match(call, verdicts.computeIfAbsent(ask, this::verdict), standing(call, ask));
    }

    @Override
    public Decision decide(Call call) {
        return decisions.computeIfAbsent(asks.of(call), this::decision);
    }

    @Override
    public Standing standing(Call call) {
        return standing(call, asks.of(call));
    }

    private Verdict verdict(Ask asked) {
        return asked.scheme()
                .map(scheme -> rules.judge(scheme, asked.campaign(), asked.day(), facts, asked.stated()))
                .orElseGet(() -> rules.judgeStated(asked.day(), facts, asked.stated()));
    }

    private Decision decision(Ask asked) {
        Facts whole = completed(asked.day());
        return asked.scheme()
                .map(scheme -> rules.decide(scheme, asked.campaign(), asked.day(), whole, asked.stated()))
                .orElseGet(() -> rules.decideStated(asked.day(), whole, asked.stated()));
    }

    private Facts completed(LocalDate day) {
        return completed.computeIfAbsent(day, d -> rules.completed(facts, d));
    }

    private Standing standing(Call call, Ask ask) {
        Optional<Scheme> scheme = ask.scheme().flatMap(rules::findScheme);
        Ask unstated = new Ask(ask.scheme(), ask.campaign(), ask.day(), List.of());
        Grounds there = grounds.computeIfAbsent(unstated, this::grounds);
        Offer offer = Offer.of(call, scheme, there.demanded(), rules, ask.day());
        Optional<Scheme.Effort> effort = scheme.flatMap(Scheme::effort);
        return new Standing(
                Fit.of(aims, offer),
                Closing.of(call, effort, now),
                HighestGrant.of(call, there.terms()),
                effort,
                scheme.flatMap(Scheme::odds));
    }

    private Grounds grounds(Ask ask) {
        if (ask.scheme().isEmpty()) {
            return new Grounds(List.of(), Offer.Demanded.NOTHING);
        }
        String id = ask.scheme().get();
        Scheme scheme = rules.findScheme(id).orElseThrow();
        CampaignTerms terms = rules.terms(id, ask.campaign(), ask.day(), completed(ask.day()));
        List<Requirement> requirements =
                scheme.conditionsOf(terms.campaign().flatMap(scheme::findCampaign));
        return new Grounds(terms.terms(), Offer.Demanded.by(requirements, rules, ask.day()));
    }

    LocalDate filingDay(Call call) {
        return asks.filingDay(call);
    }
}
