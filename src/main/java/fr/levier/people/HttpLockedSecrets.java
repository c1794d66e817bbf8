package fr.levier.people;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Locks, when pages are served first, the secrets that an older version left in the database as they are. */
@Singleton
@Requires(beans = DataSource.class)
final class HttpLockedSecrets implements ApplicationEventListener<ServerStartupEvent> {
    private final JdbcAccounts accounts;

    HttpLockedSecrets(JdbcAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        accounts.lockSecrets();
    }
}
