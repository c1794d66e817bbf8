package fr.levier.match;

/**
 * A fact that is not known and may decide several calls.
 *
 * @param fact its name
 * @param calls in how many calls to confirm, at least one
 */
record OpenFact(String fact, int calls) {}
