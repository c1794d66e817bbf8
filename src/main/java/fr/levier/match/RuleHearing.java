package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.rule.Decision;
import fr.levier.rule.Facts;
import fr.levier.rule.Rulebook;
import fr.levier.rule.bulk.Ask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One situation before the rulebook in force: calls that ask the same, such as the topics of one scheme, are decided once. */
final class RuleHearing implements Hearing {
    private final Rulebook rules;
    private final Situation situation;
    private final Facts facts;
    private final Aims aims;
    private final CallAsks asks;
    private final Judging judging;
    private final Map<LocalDate, Facts> completed = new HashMap<>();
    private final Map<Ask, Decision> decisions = new HashMap<>();
    private final Map<Ask, HighestGrant> grants = new HashMap<>();

    RuleHearing(Statements statements, Situation situation, Instant now) {
        this.rules = statements.rules();
        this.situation = situation;
        this.facts = situation.facts(rules);
        this.aims = Aims.of(facts);
        this.asks = new CallAsks(statements, now);
        this.judging = new Judging(statements, now);
    }

    @Override
    public Decision decide(Call call) {
        return decisions.computeIfAbsent(asks.of(call), this::decision);
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

    @Override
    public Standing standing(Call call) {
        Case one = judging.read(call);
        Ask unstated =
                new Ask(one.ask().scheme(), one.ask().campaign(), one.ask().day(), List.of());
        return one.standing(aims, grants.computeIfAbsent(unstated, this::grant));
    }

    private HighestGrant grant(Ask asked) {
        return HighestGrant.of(asked.scheme()
                .map(scheme -> rules.terms(scheme, asked.campaign(), asked.day(), completed(asked.day())))
                .orElse(List.of()));
    }

    @Override
    public Match explain(Call call) {
        return judging.match(situation, List.of(call)).get(0);
    }
}
