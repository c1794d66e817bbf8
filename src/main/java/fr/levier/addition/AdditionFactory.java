package fr.levier.addition;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Joins the parts of this room to the database. */
@Factory
final class AdditionFactory {

    @Singleton
    JdbcDrafts drafts(DataSource database) {
        return new JdbcDrafts(DelegatingDataSource.unwrapDataSource(database));
    }
}
