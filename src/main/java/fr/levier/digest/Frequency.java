package fr.levier.digest;

/** How often a person wants a letter. */
public enum Frequency {
    DAILY,
    WEEKLY,
    NONE
}
