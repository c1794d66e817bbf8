package fr.levier.reference;

/** Whether a country stands in a list on a day. UNKNOWN means that nobody knows yet or that nobody checked: it is asked, never guessed. */
public enum Membership {
    MEMBER,
    OUTSIDE,
    UNKNOWN
}
