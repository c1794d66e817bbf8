package fr.levier.api;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Joins this room to the database. */
@Factory
final class ApiFactory {

    @Singleton
    JdbcUse use(DataSource database) {
        return new JdbcUse(DelegatingDataSource.unwrapDataSource(database));
    }
}
