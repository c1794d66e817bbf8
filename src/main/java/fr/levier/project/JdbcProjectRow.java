package fr.levier.project;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a {@link Project} lies in its table; its key joins authority and project. */
@MappedEntity("project")
record JdbcProjectRow(
        @Id String key,
        String siren,
        String id,
        String title,
        boolean fictional,
        @TypeDef(type = DataType.JSON) Map<String, Object> description,
        @Nullable @TypeDef(type = DataType.JSON) List<Map<String, Object>> partners) {

    static String key(String siren, String id) {
        return siren + "/" + id;
    }

    static JdbcProjectRow of(Project p) {
        return new JdbcProjectRow(
                key(p.siren(), p.id()),
                p.siren(),
                p.id(),
                p.title(),
                p.fictional(),
                p.description(),
                p.partners().orElse(null));
    }

    Project project() {
        return new Project(id, siren, title, fictional, description, Optional.ofNullable(partners));
    }
}
