package fr.levier.people;

/** What a key of an authority opens to the program that carries it, besides what everybody may read. */
public enum Scope {
    /** The calls that the authority keeps to itself. */
    CALLS,
    /** The authority's verdicts, its projects and what it says of itself. */
    VERDICTS,
    /** The authority's plans, its portfolio and how calls stand to them. */
    PLANS,
    /** What its people do: calls followed and decided, tasks, saved searches, the week, application files. */
    WORK
}
