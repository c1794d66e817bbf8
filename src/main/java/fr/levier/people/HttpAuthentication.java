package fr.levier.people;

import io.micronaut.security.authentication.Authentication;
import java.util.Map;

/**
 * Who signed in, as Micronaut carries it with the request. It has no attributes and no roles: controllers ask {@link Access}.
 */
record HttpAuthentication(SignedIn visitor) implements Authentication {
    @Override
    public String getName() {
        return visitor.account().email().value();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
