package fr.levier.financing;

/**
 * What somebody is asked to pay.
 *
 * @param kind how the amount is written
 * @param stated the amount where it is stated, else zero
 */
public record Ask(Kind kind, Span stated) {

    /** How an amount is written. */
    public enum Kind {
        /** A number or an interval. */
        STATED,
        /** As much as the rules of the funder allow. */
        MAXIMUM,
        /** Whatever the others leave; one contribution of a plan at most. */
        REST,
        /** Anything from nothing to what the rules allow. */
        UNKNOWN
    }

    public static final Ask MAXIMUM = new Ask(Kind.MAXIMUM, Span.ZERO);
    public static final Ask REST = new Ask(Kind.REST, Span.ZERO);
    public static final Ask UNKNOWN = new Ask(Kind.UNKNOWN, Span.ZERO);

    public static Ask stated(Span amount) {
        return new Ask(Kind.STATED, amount);
    }

    public boolean isRest() {
        return kind == Kind.REST;
    }

    boolean isMaximum() {
        return kind == Kind.MAXIMUM;
    }
}
