package fr.levier.rule;

/** The answer of a condition. UNKNOWN never silently becomes UNMET. */
public enum Outcome {
    MET,
    UNMET,
    UNKNOWN;

    static Outcome of(boolean truth) {
        return truth ? MET : UNMET;
    }

    Outcome and(Outcome other) {
        if (this == UNMET || other == UNMET) {
            return UNMET;
        }
        return this == UNKNOWN ? this : other;
    }

    Outcome or(Outcome other) {
        return not().and(other.not()).not();
    }

    Outcome not() {
        if (this == UNKNOWN) {
            return this;
        }
        return this == MET ? UNMET : MET;
    }
}
