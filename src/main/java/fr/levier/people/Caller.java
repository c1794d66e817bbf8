package fr.levier.people;

import java.util.Optional;

/**
 * Who calls the API: nobody in particular, or an authority by its key. A route takes it as a parameter; a session in a browser counts
 * for nothing there, so that no page of another site can read through it.
 */
public record Caller(Optional<ApiKey> key) {
    public static final Caller NOBODY = new Caller(Optional.empty());

    public boolean may(Scope scope) {
        return key.filter(k -> k.scopes().contains(scope)).isPresent();
    }

    /** Returns the authority whose private calls may be shown too. */
    public Optional<String> readsCallsOf() {
        return reads(Scope.CALLS);
    }

    /** Returns the authority of which what the scope opens may be shown. */
    public Optional<String> reads(Scope scope) {
        return key.filter(k -> may(scope)).map(ApiKey::siren);
    }
}
