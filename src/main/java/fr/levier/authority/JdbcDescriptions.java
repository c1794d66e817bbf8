package fr.levier.authority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.levier.sql.JdbcSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What authorities say of themselves, in all versions; a change is stored only over the version that its author had before them. */
public final class JdbcDescriptions {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    public JdbcDescriptions(DataSource database) {
        this.database = database;
    }

    public Optional<Described> find(String siren) {
        return JdbcSession.transact(
                database, s -> s.first("select * from authority where siren = ?", JdbcDescriptions::described, siren));
    }

    /** Returns what the authority said in a version. */
    public Optional<Authority> find(String siren, int version) {
        return JdbcSession.transact(database, s -> s.first("""
                        select v.*, a.fictional from authority_version v join authority a using (siren)
                        where v.siren = ? and v.version = ?""", JdbcDescriptions::authority, siren, version));
    }

    /**
     * Stores what the authority says now.
     *
     * @param over the version that this one replaces
     * @return false when another version is there already; nothing is changed then
     */
    public boolean save(Authority authority, int over, String by, Instant at) {
        return JdbcSession.transact(
                database,
                s -> s.update(
                                """
                                update authority set name = ?, type = ?, description = ?::jsonb, changed_by = ?, changed_at = ?
                                where siren = ? and version = ?""",
                                authority.name(),
                                authority.type(),
                                json(authority.description()),
                                by,
                                at,
                                authority.siren(),
                                over)
                        == 1);
    }

    private static Described described(ResultSet row) throws SQLException {
        return new Described(
                authority(row),
                row.getInt("version"),
                row.getString("changed_by"),
                JdbcSession.instant(row, "changed_at"));
    }

    private static Authority authority(ResultSet row) throws SQLException {
        return new Authority(
                row.getString("siren"),
                row.getString("name"),
                row.getString("type"),
                row.getBoolean("fictional"),
                map(row.getString("description")));
    }

    private static Map<String, Object> map(String json) {
        try {
            return JSON.readValue(json, MAP);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A description that is no object", impossible);
        }
    }

    private static String json(Map<String, Object> description) {
        try {
            return JSON.writeValueAsString(description);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A description that cannot be written", impossible);
        }
    }
}
