package fr.levier.financing;

import fr.levier.money.Euros;
import java.util.List;

/**
 * One amount that would be another one.
 *
 * @param target the contribution or the cost line, by identity
 * @param without the cost lines for which a contribution would pay no more
 */
public record Change(What what, String target, Span from, Span to, List<String> without) {
    public Change {
        without = List.copyOf(without);
    }

    /** What is changed. */
    public enum What {
        CONTRIBUTION("contribution"),
        COST("cost"),
        OWN_CASH("own-cash"),
        /** The costs for which a contribution pays. */
        LINES("lines"),
        /** A contribution of a stated amount takes what the others leave. */
        REST("rest");

        private final String code;

        What(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    static Change of(What what, String target, Span from, Span to) {
        return new Change(what, target, from, to, List.of());
    }

    boolean isNone() {
        return from.equals(to) && what != What.LINES;
    }

    /** Returns by how much it moves the end that it moves most. */
    Euros moved() {
        return Span.larger(distance(from.min(), to.min()), distance(from.max(), to.max()));
    }

    private static Euros distance(Euros one, Euros other) {
        return Span.larger(one.minus(other), other.minus(one));
    }
}
