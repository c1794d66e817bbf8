package fr.levier.demo;

import fr.levier.people.Access;
import fr.levier.people.Account;
import fr.levier.people.Gate;
import fr.levier.people.SignedIn;
import java.util.Optional;

/** Lets everybody see and change everything: whatever the bundled world holds is invented. Nothing but the demonstration brings it. */
public final class OpenGate implements Gate {

    @Override
    public Access open(Optional<SignedIn> visitor) {
        return new Everything(visitor.map(SignedIn::account));
    }

    private record Everything(Optional<Account> account) implements Access {
        @Override
        public boolean sees(String siren) {
            return true;
        }

        @Override
        public boolean changes(String siren) {
            return true;
        }

        /** Nobody is invited into an invented authority. */
        @Override
        public boolean administers(String siren) {
            return false;
        }
    }
}
