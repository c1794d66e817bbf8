package fr.levier.portfolio;

/** How one project stands to another. */
public enum Relation {
    /** They pay for the same expenditure, or for one action with funders that exclude each other. */
    CONFLICTING("conflicting"),
    /** The same matter, place, public, phase, theme and scale at the same time: one is too many. */
    REDUNDANT("redundant"),
    EXTENDS_GEOGRAPHY("extends-geography"),
    EXTENDS_PUBLIC("extends-public"),
    EXTENDS_PHASE("extends-phase"),
    EXTENDS_THEME("extends-theme"),
    EXTENDS_SCALE("extends-scale"),
    UNRELATED("unrelated"),
    /** A fact is missing that decides. */
    UNKNOWN("unknown");

    private final String code;

    Relation(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Returns whether one completes the other. */
    public boolean isExtension() {
        return code.startsWith("extends-");
    }
}
