package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.rule.Rulebook;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
        Judging judging = judging(situation, now);
        return calls.stream().map(judging::judge).sorted(Ranking.ORDER).toList();
    }

    @Override
    public Match one(Situation situation, Call call, Instant now) {
        return judging(situation, now).judge(call);
    }

    private Judging judging(Situation situation, Instant now) {
        Rulebook rules = rulebook.get();
        return new Judging(rules, Decisions.read(rules, situation), now);
    }
}
