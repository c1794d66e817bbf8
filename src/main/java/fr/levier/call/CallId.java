package fr.levier.call;

import java.util.regex.Pattern;

/**
 * The identity of a call, the same from whatever origin: issuer, a slash, the issuer's key, such as
 * {@code eu/CERV-2026-CITIZENS-TOWN-TT} or {@code meae-generaliste/2025}.
 */
public record CallId(String value) implements Comparable<CallId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]+/[A-Za-z0-9._-]+");

    public CallId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a call identity: " + value);
        }
    }

    /** Joins issuer and key; characters that an identity cannot hold become hyphens. */
    public static CallId of(String issuer, String key) {
        return new CallId(issuer + "/" + key.replaceAll("[^A-Za-z0-9._-]+", "-"));
    }

    @Override
    public int compareTo(CallId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
