package fr.levier.people;

import java.util.Optional;
import java.util.function.Predicate;

/** What memberships allow. Who administers the instance says who is a member of what, and sees no authority by that alone. */
record MemberAccess(Optional<SignedIn> visitor) implements Access {

    @Override
    public Optional<Account> account() {
        return visitor.map(SignedIn::account);
    }

    @Override
    public Optional<String> authority() {
        return visitor.flatMap(SignedIn::authority);
    }

    @Override
    public boolean sees(String siren) {
        return role(siren, role -> true);
    }

    @Override
    public boolean changes(String siren) {
        return role(siren, Role::changes);
    }

    @Override
    public boolean administers(String siren) {
        return account().map(Account::administersInstance).orElse(false)
                || role(siren, role -> role == Role.ADMINISTRATOR);
    }

    private boolean role(String siren, Predicate<Role> wanted) {
        return visitor.map(v -> v.memberships().get(siren)).filter(wanted).isPresent();
    }
}
