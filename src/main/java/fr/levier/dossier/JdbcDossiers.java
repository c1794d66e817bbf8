package fr.levier.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.levier.call.CallId;
import fr.levier.sql.JdbcSession;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Application files, in PostgreSQL. Every question names the authority. */
final class JdbcDossiers {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DataSource database;

    /** Takes a plain data source, one that manages no transaction of its own. */
    JdbcDossiers(DataSource database) {
        this.database = database;
    }

    Optional<Dossier> find(String siren, CallId call) {
        return JdbcSession.transact(
                database,
                s -> s.first(
                        "select * from dossier where siren = ? and call_id = ?",
                        JdbcDossiers::read,
                        siren,
                        call.value()));
    }

    /** Returns the files of an authority, the latest first. */
    List<Dossier> listOf(String siren) {
        return JdbcSession.transact(
                database,
                s -> s.query(
                        "select * from dossier where siren = ? order by changed_at desc, call_id",
                        JdbcDossiers::read,
                        siren));
    }

    /** Returns the calls for which the authority has a file. */
    List<CallId> callsOf(String siren) {
        return JdbcSession.transact(
                database,
                s -> s.query(
                        "select call_id from dossier where siren = ?",
                        row -> new CallId(row.getString("call_id")),
                        siren));
    }

    /**
     * Saves the file for who saw the version that it carries.
     *
     * @return false when somebody saved it meanwhile, and nothing was saved
     */
    boolean save(Dossier dossier) {
        String document = written(dossier);
        return JdbcSession.transact(
                database,
                s -> dossier.version() == 0
                        ? s.update(
                                        "insert into dossier (siren, call_id, document, version, changed_by, changed_at)"
                                                + " values (?, ?, ?, 1, ?, ?) on conflict do nothing",
                                        dossier.siren(),
                                        dossier.call().value(),
                                        document,
                                        dossier.changedBy(),
                                        dossier.changedAt())
                                == 1
                        : s.update(
                                        "update dossier set document = ?, version = version + 1, changed_by = ?,"
                                                + " changed_at = ? where siren = ? and call_id = ? and version = ?",
                                        document,
                                        dossier.changedBy(),
                                        dossier.changedAt(),
                                        dossier.siren(),
                                        dossier.call().value(),
                                        dossier.version())
                                == 1);
    }

    private static String written(Dossier dossier) {
        try {
            return MAPPER.writeValueAsString(dossier.said());
        } catch (JsonProcessingException neverOfTexts) {
            throw new UncheckedIOException(neverOfTexts);
        }
    }

    private static Dossier read(ResultSet row) throws SQLException {
        try {
            return new Dossier(
                    row.getString("siren"),
                    new CallId(row.getString("call_id")),
                    MAPPER.readValue(row.getString("document"), new TypeReference<LinkedHashMap<String, String>>() {}),
                    row.getInt("version"),
                    row.getString("changed_by"),
                    JdbcSession.instant(row, "changed_at"));
        } catch (JsonProcessingException neverOfOurs) {
            throw new UncheckedIOException(neverOfOurs);
        }
    }

    /** Returns the authorities that have an application file. */
    Set<String> sirens() {
        return JdbcSession.transact(
                database, s -> Set.copyOf(s.query("select distinct siren from dossier", row -> row.getString(1))));
    }
}
