package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.store.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The database goes away for a while: a clear page, nothing typed is lost, and everything works again by itself. */
final class DatabaseAwayTest {
    private static final String PAGE = "/collectivite/modifier";

    @Test
    void aClearPageThenRecovery() throws SQLException {
        String database = TestDatabase.freshUrl();
        String name = database.replaceAll(".*/([^/?]+)\\?.*", "$1");
        Map<String, Object> impatient = Map.of("datasources.default.connection-timeout", "500");
        try (PeopleServer server = new PeopleServer(database, impatient).settle();
                Connection other = DriverManager.getConnection(database.replace("/" + name, "/postgres"))) {
            server.member("anne@saint-aubin.example", PeopleServer.OURS, Role.OFFICER);
            TestBrowser anne = server.signedIn("anne@saint-aubin.example");
            execute(other, "alter database " + name + " allow_connections false");
            execute(other, "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");

            HttpResponse<String> health = anne.get("/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).startsWith("{").contains("\"database\":\"DOWN\"");
            HttpResponse<String> away = anne.get("/compte");
            HttpResponse<String> typed = anne.post(
                    PAGE, Map.of("siren", PeopleServer.OURS, "d.authority.strategy.mission", "Coopérer sur l’eau"));
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            assertThat(Jsoup.parse(away.body()).text()).doesNotContain("SQL", "Exception", name);
            assertThat(typed.statusCode()).isEqualTo(503);
            assertThat(typed.body()).contains("Coopérer sur l’eau");

            execute(other, "alter database " + name + " allow_connections true");
            assertThat(anne.get("/compte").statusCode()).isEqualTo(200);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
