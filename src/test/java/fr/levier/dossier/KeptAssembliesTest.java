package fr.levier.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.CallId;
import fr.levier.sql.JdbcSession;
import fr.levier.store.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Assemblies that were typed into files before authorities had any, and what counts on a call by its file. */
final class KeptAssembliesTest {
    private static final CallId ONE = new CallId("test/one");
    private static final CallId TWO = new CallId("test/two");
    private final DataSource database = TestDatabase.fresh();

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String migration() throws IOException {
        try (InputStream file = KeptAssembliesTest.class.getResourceAsStream("/db/migration/V99__assemblies.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void authority(String siren, String description) {
        execute("insert into authority (siren, name, type, fictional, description) values ('" + siren
                + "', 'Town', 'commune', true, '" + description + "')");
    }

    private void file(String siren, CallId call, String assemblies, String at) {
        Dossier said = Dossier.none(siren, call)
                .saying(Map.of(Dossier.ASSEMBLIES, assemblies), "anne@town.example", Instant.parse(at));
        assertThat(new JdbcDossiers(database).save(said)).isTrue();
    }

    private String assemblies(String siren) {
        return JdbcSession.transact(
                        database,
                        s -> s.first(
                                "select coalesce(description ->> 'assemblies', '') from authority where siren = ?",
                                row -> row.getString(1),
                                siren))
                .orElseThrow();
    }

    @Test
    void theDaysTypedLastBecomeThoseOfTheAuthorityUnlessItSaysSome() throws IOException {
        execute("insert into call (id, content, first_seen, changed_at) values ('test/one', '{}', now(), now()),"
                + " ('test/two', '{}', now(), now())");
        authority("000000018", "{}");
        authority("000000026", "{\"assemblies\": [\"2026-12-01\"]}");
        authority("000000034", "{}");
        file("000000018", ONE, "2026-01-05", "2026-01-01T00:00:00Z");
        file("000000018", TWO, "04.01.2027, 14/12/2026\n2026-12-14", "2026-11-01T00:00:00Z");
        file("000000026", ONE, "2026-12-24", "2026-11-01T00:00:00Z");

        execute(migration());

        assertThat(assemblies("000000018")).isEqualTo("[\"2026-12-14\", \"2027-01-04\"]");
        assertThat(assemblies("000000026")).isEqualTo("[\"2026-12-01\"]");
        assertThat(assemblies("000000034")).isEmpty();
        assertThat(new DossierCommitments(() -> new JdbcDossiers(database)).of("000000018"))
                .containsOnlyKeys(ONE, TWO);
    }
}
