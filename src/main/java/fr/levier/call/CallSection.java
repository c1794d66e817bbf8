package fr.levier.call;

import java.util.Arrays;
import java.util.Optional;

/** The parts of a list of calls, in the order in which an officer needs them. */
public enum CallSection {
    OPEN(Status.OPEN, "ouverts"),
    PERMANENT(Status.PERMANENT, "permanents"),
    FORTHCOMING(Status.FORTHCOMING, "a-venir"),
    UNDATED(Status.UNKNOWN, "sans-date"),
    CLOSED(Status.CLOSED, "clos"),
    WITHDRAWN(Status.WITHDRAWN, "retires");

    private final Status status;
    private final String slug;

    CallSection(Status status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    public static CallSection of(Status status) {
        return Arrays.stream(values())
                .filter(s -> s.status == status)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the section that an address names. */
    public static Optional<CallSection> find(String slug) {
        return Arrays.stream(values()).filter(s -> s.slug.equals(slug)).findFirst();
    }

    /** Returns the name in addresses. */
    public String slug() {
        return slug;
    }
}
