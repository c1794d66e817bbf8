package fr.levier.project;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The projects in PostgreSQL. */
@Singleton
class JdbcProjects implements Projects {
    private final JdbcProjectRows rows;

    JdbcProjects(JdbcProjectRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Project> find(String siren, String id) {
        return rows.findById(JdbcProjectRow.key(siren, id)).map(JdbcProjectRow::project);
    }

    @Override
    public List<Project> listOf(String siren) {
        return rows.listBySirenOrderByTitle(siren).stream()
                .map(JdbcProjectRow::project)
                .toList();
    }

    @Override
    public void save(Project project) {
        JdbcProjectRow row = JdbcProjectRow.of(project);
        if (rows.existsById(row.key())) {
            rows.update(row);
        } else {
            rows.save(row);
        }
    }
}
