package fr.levier.rule;

/** The answer of a condition. UNKNOWN never silently becomes UNMET. */
public enum Outcome {
    MET,
    UNMET,
    UNKNOWN
}
