package fr.levier.rule;

/** What a condition weighs: only BLOCKING ones decide, ADVICE warns, BONUS helps. */
public enum Severity {
    BLOCKING,
    ADVICE,
    BONUS
}
