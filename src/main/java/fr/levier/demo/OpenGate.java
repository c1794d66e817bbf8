package fr.levier.demo;

import fr.levier.people.Access;
import fr.levier.people.Account;
import fr.levier.people.Gate;
import fr.levier.people.SignedIn;
import java.util.Optional;

/**
 * Lets every visitor see and change everything: whatever the bundled world holds is invented. Who signs in as somebody sees what that
 * person would see in the real world, and no more. Nothing but the demonstration brings it.
 */
public final class OpenGate implements Gate {
    private static final Gate MEMBERS = Gate.forMembers();

    @Override
    public Access open(Optional<SignedIn> visitor) {
        return visitor.isPresent() ? MEMBERS.open(visitor) : new Everything();
    }

    private record Everything() implements Access {
        @Override
        public Optional<Account> account() {
            return Optional.empty();
        }

        @Override
        public boolean sees(String siren) {
            return true;
        }

        @Override
        public boolean changes(String siren) {
            return true;
        }

        /** Who administers has a name. */
        @Override
        public boolean administers(String siren) {
            return false;
        }
    }
}
