package fr.levier.demo;

import fr.levier.people.Access;
import fr.levier.people.Account;
import fr.levier.people.Gate;
import fr.levier.people.SignedIn;
import java.util.Optional;

/**
 * Lets every visitor judge calls for the described authorities: they are invented. All else is as in the real world: private calls, plans
 * and application files are for who signs in as one of the invented people. Nothing but the demonstration brings it.
 */
public final class OpenGate implements Gate {
    private static final Gate MEMBERS = Gate.forMembers();

    @Override
    public Access open(Optional<SignedIn> visitor) {
        return visitor.isPresent() ? MEMBERS.open(visitor) : new Judging();
    }

    private record Judging() implements Access {
        @Override
        public Optional<Account> account() {
            return Optional.empty();
        }

        @Override
        public boolean judges(String siren) {
            return true;
        }

        @Override
        public boolean sees(String siren) {
            return false;
        }

        @Override
        public boolean changes(String siren) {
            return false;
        }

        @Override
        public boolean administers(String siren) {
            return false;
        }
    }
}
