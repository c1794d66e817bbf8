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
        return at(now).match(situation, calls);
    }

    @Override
    public Match one(Situation situation, Call call, Instant now) {
        return match(situation, List.of(call), now).get(0);
    }

    @Override
    public Sitting at(Instant now) {
        return new Judging(rulebook.get(), now);
    }
}
