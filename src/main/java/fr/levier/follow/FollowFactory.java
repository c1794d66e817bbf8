package fr.levier.follow;

import fr.levier.reference.Names;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.net.URI;
import javax.sql.DataSource;

/** Joins the parts of this room to the database. */
@Factory
final class FollowFactory {

    @Singleton
    JdbcStances stances(DataSource database) {
        return new JdbcStances(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    JdbcSavedSearches searches(DataSource database) {
        return new JdbcSavedSearches(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    JdbcFeeds feeds(DataSource database) {
        return new JdbcFeeds(DelegatingDataSource.unwrapDataSource(database));
    }

    @Singleton
    Forwarding forwarding(Names names, @Value("${levier.base-url:`http://localhost:8080`}") URI base) {
        return new Forwarding(names, base);
    }
}
