package fr.levier.planning;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Joins this room to the database. */
@Factory
final class PlanningFactory {

    @Singleton
    JdbcPlans plans(DataSource database) {
        return new JdbcPlans(DelegatingDataSource.unwrapDataSource(database));
    }
}
