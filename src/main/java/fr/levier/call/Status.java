package fr.levier.call;

/** Where a call stands at an instant; always computed, never stored. */
public enum Status {
    FORTHCOMING,
    OPEN,
    /** One may apply at any time. */
    PERMANENT,
    CLOSED,
    WITHDRAWN,
    /** The pages state neither a closing nor that there is none. */
    UNKNOWN
}
