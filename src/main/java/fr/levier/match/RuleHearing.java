package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.rule.Decision;
import fr.levier.rule.Facts;
import fr.levier.rule.Inquiry;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Verdict;
import fr.levier.rule.bulk.Ask;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One situation before the rulebook in force: what several calls ask alike, such as the topics of one scheme, is answered once. */
final class RuleHearing implements Hearing {
    private final Rulebook rules;
    private final Judging judging;
    private final Facts facts;
    private final Aims aims;
    private final Map<LocalDate, Facts> completed = new HashMap<>();
    private final Map<Ask, Decision> decisions = new HashMap<>();
    private final Map<Ask, HighestGrant> grants = new HashMap<>();
    private final Map<Inquiry, Ruling> rulings = new HashMap<>();

    /** A verdict, and what it says of money to all calls that ask the same. */
    private record Ruling(Verdict verdict, HighestGrant grant) {
        static Ruling of(Verdict verdict) {
            return new Ruling(verdict, HighestGrant.of(verdict.terms()));
        }
    }

    RuleHearing(Rulebook rules, Judging judging, Facts facts) {
        this.rules = rules;
        this.judging = judging;
        this.facts = facts;
        this.aims = Aims.of(facts);
    }

    @Override
    public Decision decide(Call call) {
        return decisions.computeIfAbsent(judging.ask(call), this::decision);
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

    /** Lists ask this of every call there is, once: none is kept for it. */
    @Override
    public Standing standing(Call call) {
        Case one = judging.read(call);
        return one.standing(aims, grants.computeIfAbsent(Judging.unstated(one.ask()), this::grant));
    }

    private HighestGrant grant(Ask asked) {
        return HighestGrant.of(asked.scheme()
                .map(scheme -> rules.terms(scheme, asked.campaign(), asked.day(), completed(asked.day())))
                .orElse(List.of()));
    }

    @Override
    public Match explain(Call call) {
        Case one = judging.found(call);
        Ruling ruling = rulings.computeIfAbsent(one.inquiry(), asked -> Ruling.of(asked.of(facts)));
        return new Match(call, ruling.verdict(), one.standing(aims, ruling.grant()));
    }
}
