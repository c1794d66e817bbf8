package fr.levier.people;

import fr.levier.web.Member;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import java.util.Optional;

/**
 * Who signed in, as Micronaut carries it with the request. It has no attributes and no roles: controllers ask {@link Access}.
 */
record HttpAuthentication(SignedIn visitor) implements Authentication, Member {
    @Override
    public String getName() {
        return visitor.account().email().value();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public boolean administers() {
        return visitor.account().administersInstance() || visitor.memberships().containsValue(Role.ADMINISTRATOR);
    }

    @Override
    public boolean hasChoice() {
        return visitor.memberships().size() > 1;
    }

    @Override
    public Optional<String> actsFor() {
        return visitor.chosen().map(SignedIn.Chosen::name);
    }
}
