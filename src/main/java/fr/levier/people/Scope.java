package fr.levier.people;

/** What a key of an authority opens to the program that carries it, besides what everybody may read. */
public enum Scope {
    /** The calls that the authority keeps to itself. */
    CALLS,
    /** The authority's verdicts and its projects. */
    VERDICTS
}
