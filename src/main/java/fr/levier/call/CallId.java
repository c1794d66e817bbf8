package fr.levier.call;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of a call, the same from whatever origin: issuer, a slash, the issuer's key, such as
 * {@code eu/CERV-2026-CITIZENS-TOWN-TT} or {@code meae-generaliste/2025}.
 *
 * <p>A private call says so in its identity, so that it can never be merged with a public one nor shown by mistake.
 */
public record CallId(String value) implements Comparable<CallId> {
    private static final String PRIVATE = "private-";
    private static final String SHARED = "..";
    private static final Pattern SHARED_KEY = Pattern.compile("([a-z0-9-]+)\\.\\.(.+)");
    private static final Pattern SIREN = Pattern.compile("\\d{9}");
    private static final Pattern STRANGE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]+/[A-Za-z0-9._-]+");

    public CallId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a call identity: " + value);
        }
    }

    /** Joins issuer and key; characters that an identity cannot hold become hyphens. */
    public static CallId of(String issuer, String key) {
        return new CallId(issuer + "/" + STRANGE.matcher(key).replaceAll("-"));
    }

    /** Names a call that one authority keeps to itself, by its SIREN. */
    public static CallId ofPrivate(String siren, String key) {
        if (!SIREN.matcher(siren).matches()) {
            throw new IllegalArgumentException("Not a SIREN: " + siren);
        }
        return of(PRIVATE + siren, key);
    }

    /** Names the same call as one that an authority keeps to itself. */
    public CallId asPrivate(String siren) {
        return ofPrivate(siren, issuer() + SHARED + key());
    }

    /** Returns the name that a private call would have if everybody could see it; its own name when they can. */
    CallId shared() {
        Matcher named = SHARED_KEY.matcher(key());
        return owner().isPresent() && named.matches() ? of(named.group(1), named.group(2)) : this;
    }

    /** Returns the SIREN of the only authority that may see the call; nothing for a call that everybody may see. */
    public Optional<String> owner() {
        return value.startsWith(PRIVATE)
                ? Optional.of(value.substring(PRIVATE.length(), value.indexOf('/')))
                : Optional.empty();
    }

    /** Returns whether whoever asks may see the call: a private one is seen by its own authority only. */
    public boolean isVisibleTo(Optional<String> siren) {
        return owner().map(owner -> siren.filter(owner::equals).isPresent()).orElse(true);
    }

    String issuer() {
        return value.substring(0, value.indexOf('/'));
    }

    String key() {
        return value.substring(value.indexOf('/') + 1);
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
