package fr.levier.web;

import java.net.URI;
import java.util.Optional;

/** Addresses that lead nowhere but here: what a form or a query names as the next page is not to be believed. */
public final class LocalPath {
    private static final int LONGEST = 2000;

    private LocalPath() {}

    /** Returns the path and query, when the text is an address of this site. */
    public static Optional<URI> read(String text) {
        boolean hasShape = text.startsWith("/")
                && !text.startsWith("//")
                && text.length() <= LONGEST
                && text.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 127);
        if (!hasShape) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(text);
            boolean leadsElsewhere = uri.isAbsolute() || uri.getRawAuthority() != null || text.contains("//");
            return leadsElsewhere ? Optional.empty() : Optional.of(uri);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
