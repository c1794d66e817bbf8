package fr.levier.portfolio;

import java.util.Optional;
import java.util.Set;

/** Whether two projects agree in one dimension; what one of them does not say is UNKNOWN, never different. */
public enum Likeness {
    SAME("same"),
    DIFFERENT("different"),
    UNKNOWN("unknown");

    private final String code;

    Likeness(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static Likeness of(boolean isSame) {
        return isSame ? SAME : DIFFERENT;
    }

    static Likeness of(Optional<?> one, Optional<?> other) {
        return one.isEmpty() || other.isEmpty() ? UNKNOWN : of(one.equals(other));
    }

    /** Compares two lists of which an empty one says nothing. */
    static Likeness of(Set<?> one, Set<?> other) {
        return one.isEmpty() || other.isEmpty() ? UNKNOWN : of(one.equals(other));
    }
}
