package fr.levier.administration;

import fr.levier.call.JdbcQuarantine;
import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Joins this room to the database. */
@Factory
final class AdministrationFactory {

    @Singleton
    JdbcQuarantine quarantine(DataSource database) {
        return new JdbcQuarantine(DelegatingDataSource.unwrapDataSource(database));
    }
}
