package fr.levier.authority;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.Map;

/** How an {@link Authority} lies in its table. */
@MappedEntity("authority")
record JdbcAuthorityRow(
        @Id String siren,
        String name,
        String type,
        boolean fictional,
        @TypeDef(type = DataType.JSON) Map<String, Object> description) {

    static JdbcAuthorityRow of(Authority a) {
        return new JdbcAuthorityRow(a.siren(), a.name(), a.type(), a.fictional(), a.description());
    }

    Authority authority() {
        return new Authority(siren, name, type, fictional, description);
    }
}
