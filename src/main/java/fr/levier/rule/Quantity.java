package fr.levier.rule;

/** How many of the elements a condition on a set speaks of. */
public enum Quantity {
    ANY,
    ALL,
    NONE
}
