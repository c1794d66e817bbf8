package fr.levier.describe;

import fr.levier.authority.JdbcDescriptions;
import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Joins this room to the database. */
@Factory
final class DescribeFactory {

    @Singleton
    JdbcDescriptions descriptions(DataSource database) {
        return new JdbcDescriptions(DelegatingDataSource.unwrapDataSource(database));
    }
}
