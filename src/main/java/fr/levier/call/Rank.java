package fr.levier.call;

/** How much the word of an origin weighs, the weightiest first. Where two disagree, the earlier one here is believed. */
public enum Rank {
    /** A person's correction. */
    CORRECTION,
    /** The règlement or call document. */
    RULES_OF_CALL,
    /** The issuer's own page of the call. */
    ISSUER,
    /** A list or search result of the issuer, shorter than the page. */
    ISSUER_LIST,
    /** Somebody else who repeats the call. */
    RELAY,
    /** A newspaper that speaks of it. */
    PRESS
}
