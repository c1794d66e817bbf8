package fr.levier.project;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** The table of projects. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JdbcProjectRows extends CrudRepository<JdbcProjectRow, String> {

    List<JdbcProjectRow> listBySirenOrderByTitle(String siren);
}
