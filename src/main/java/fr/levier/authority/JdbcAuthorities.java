package fr.levier.authority;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The authorities in PostgreSQL. */
@Singleton
class JdbcAuthorities implements Authorities {
    private final JdbcAuthorityRows rows;

    JdbcAuthorities(JdbcAuthorityRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Authority> find(String siren) {
        return rows.findById(siren).map(JdbcAuthorityRow::authority);
    }

    @Override
    public List<Authority> list() {
        return rows.listOrderByName().stream().map(JdbcAuthorityRow::authority).toList();
    }

    @Override
    public void save(Authority authority) {
        JdbcAuthorityRow row = JdbcAuthorityRow.of(authority);
        if (rows.existsById(row.siren())) {
            rows.update(row);
        } else {
            rows.save(row);
        }
    }
}
