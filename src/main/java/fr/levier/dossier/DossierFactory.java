package fr.levier.dossier;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Joins this room to the database. */
@Factory
final class DossierFactory {

    @Singleton
    JdbcDossiers dossiers(DataSource database) {
        return new JdbcDossiers(DelegatingDataSource.unwrapDataSource(database));
    }
}
