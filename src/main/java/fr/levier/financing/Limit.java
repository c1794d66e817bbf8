package fr.levier.financing;

import fr.levier.money.Euros;

/**
 * A bound and the amount that it is put on.
 *
 * @param byConstruction true when the amount was computed from this very bound, so that their intervals move together
 */
public record Limit(Bound bound, Span actual, boolean byConstruction) {

    /** What is known of a limit. */
    public enum State {
        HOLDS,
        BREAKS,
        /** Some amounts within the intervals hold and others do not, or nobody knows. */
        OPEN
    }

    Limit constructed() {
        return new Limit(bound, actual, true);
    }

    public State state() {
        if (byConstruction) {
            return State.HOLDS;
        }
        return switch (bound.side()) {
            case AT_MOST -> state(bound.limit().minus(actual));
            case AT_LEAST -> state(actual.minus(bound.limit()));
            case EXACTLY -> exactly();
            case ONE_OF -> oneOf();
        };
    }

    private static State state(Span slack) {
        if (slack.min().cents() >= 0) {
            return State.HOLDS;
        }
        return slack.max().cents() < 0 ? State.BREAKS : State.OPEN;
    }

    private State exactly() {
        Span gap = bound.limit().minus(actual);
        if (!gap.holds(Euros.ZERO)) {
            return State.BREAKS;
        }
        return gap.isExact() ? State.HOLDS : State.OPEN;
    }

    private State oneOf() {
        boolean isPossible = bound.menu().stream().anyMatch(actual::holds);
        if (!isPossible) {
            return State.BREAKS;
        }
        return actual.isExact() ? State.HOLDS : State.OPEN;
    }

    /** Returns whether it decides that the plan does not hold, or may not. */
    public boolean isBreached() {
        return !bound.advice() && state() != State.HOLDS;
    }

    /** Returns whether the amount lies on the limit, so that nothing more can be asked of it. */
    public boolean isReached() {
        boolean isOnIt = bound.side() == Bound.Side.AT_MOST || bound.side() == Bound.Side.AT_LEAST;
        return isOnIt && !bound.advice() && state() == State.HOLDS && actual.equals(bound.limit());
    }

    /** Returns by how much the amount passes or misses the limit at worst; zero when it holds. */
    public Euros excess() {
        Span over = actual.minus(bound.limit());
        Span under = bound.limit().minus(actual);
        Euros worst = switch (bound.side()) {
            case AT_MOST -> over.max();
            case AT_LEAST -> under.max();
            case EXACTLY -> Span.larger(over.max(), under.max());
            case ONE_OF -> Euros.ZERO;
        };
        return Span.larger(worst, Euros.ZERO);
    }
}
