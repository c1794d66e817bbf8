package fr.levier.digest;

import java.util.Locale;

/** Turns a funder's code into the name that people know; a name that is no code stays as it is. */
@FunctionalInterface
public interface FunderNames {
    String name(String funder, Locale locale);

    /** Knows no code. */
    static FunderNames none() {
        return (funder, locale) -> funder;
    }
}
