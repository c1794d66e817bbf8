package fr.levier.people;

import fr.levier.mail.MailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The accounts with which the demonstration is tried, each by one press and without a password. There are none unless whoever starts the
 * context brings them as a bean, and only the demonstration does: no setting can.
 */
public record ReadyAccounts(List<One> all) {
    public ReadyAccounts {
        all = List.copyOf(all);
    }

    /**
     * An invented person.
     *
     * @param siren of the authority to which they belong; who belongs to none keeps the instance
     * @param role what they do there
     */
    public record One(MailAddress email, String name, Optional<String> siren, Role role) {}

    Optional<One> find(String email) {
        return all.stream().filter(one -> one.email().value().equals(email)).findFirst();
    }

    /** Opens the accounts, as often as it is asked; their authorities must be there. */
    public void settle(JdbcAccounts accounts, Instant now) {
        for (One one : all) {
            Account account = accounts.findOrAdd(one.email(), Locale.FRENCH, now);
            accounts.describe(account.id(), one.name(), account.locale());
            one.siren()
                    .ifPresentOrElse(
                            siren -> accounts.join(account.id(), siren, one.role()),
                            () -> accounts.makeInstanceAdministrator(account.id()));
        }
    }
}
