package fr.levier.people;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import javax.sql.DataSource;

/** Joins the parts of this room to the database. */
@Factory
final class PeopleFactory {
    private static final String BASE = "${levier.base-url:`http://localhost:8080`}";

    /** For members only, unless whoever starts the context brings another gate as a bean: no setting can. */
    @Singleton
    @Requires(missingBeans = Gate.class)
    Gate gate() {
        return Gate.forMembers();
    }

    @Singleton
    JdbcAccounts accounts(DataSource database, Provider<Vault> vault) {
        return new JdbcAccounts(DelegatingDataSource.unwrapDataSource(database), vault::get);
    }

    @Singleton
    JdbcRecoveryCodes recovery(DataSource database) {
        return new JdbcRecoveryCodes(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    JdbcLogins logins(DataSource database) {
        return new JdbcLogins(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    JdbcJournal journal(DataSource database) {
        return new JdbcJournal(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    JdbcAttempts attempts(DataSource database) {
        return new JdbcAttempts(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    JdbcTickets tickets(DataSource database) {
        return new JdbcTickets(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    JdbcKeys keys(DataSource database) {
        return new JdbcKeys(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    JdbcMembers members(DataSource database) {
        return new JdbcMembers(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    Colleagues colleagues(JdbcMembers members) {
        return siren -> members.list(siren).stream()
                .map(Member::account)
                .filter(Account::active)
                .toList();
    }

    @Singleton
    SignIn signIn(
            JdbcAccounts accounts,
            JdbcRecoveryCodes recovery,
            JdbcLogins logins,
            JdbcAttempts attempts,
            JdbcJournal journal) {
        return new SignIn(accounts, recovery, logins, attempts, journal);
    }

    @Singleton
    PasswordReset passwordReset(
            JdbcAccounts accounts,
            JdbcLogins logins,
            JdbcTickets tickets,
            JdbcAttempts attempts,
            SignIn signIn,
            JdbcJournal journal,
            Post post,
            @Value(BASE) URI base) {
        return new PasswordReset(accounts, logins, tickets, attempts, signIn, journal, post, base);
    }

    @Singleton
    Invitations invitations(JdbcMembers members, AuthorityNames names, Post post, @Value(BASE) URI base) {
        return new Invitations(members, names, post, base);
    }
}
