package fr.levier.authority;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** The table of authorities. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface JdbcAuthorityRows extends CrudRepository<JdbcAuthorityRow, String> {

    List<JdbcAuthorityRow> listOrderByName();
}
