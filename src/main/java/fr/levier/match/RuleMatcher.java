package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.rule.Rulebook;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rulebook in force: turns call and situation into facts, finds the campaign that the call is an edition of, and adds the
 * conditions that the call's own page states.
 */
public final class RuleMatcher implements Matcher {
    private final Supplier<Rulebook> rulebook;
    private volatile @Nullable Statements statements;

    public RuleMatcher(Supplier<Rulebook> rulebook) {
        this.rulebook = rulebook;
    }

    @Override
    public List<Match> match(Situation situation, Collection<Call> calls, Instant now) {
        return at(now).match(situation, calls);
    }

    @Override
    public Match one(Situation situation, Call call, Instant now) {
        return hear(situation, now).explain(call);
    }

    @Override
    public Sitting at(Instant now) {
        return new Judging(statements(), now);
    }

    @Override
    public Hearing hear(Situation situation, Instant now) {
        return at(now).hear(situation);
    }

    @SuppressWarnings("ReferenceEquality") // another rulebook is another object
    private Statements statements() {
        Rulebook rules = rulebook.get();
        Statements known = statements;
        if (known == null || known.rules() != rules) {
            known = new Statements(rules);
            statements = known;
        }
        return known;
    }
}
