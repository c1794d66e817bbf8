package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys as an administrator makes, sees and revokes them. */
@SuppressWarnings("NullAway.Init")
final class KeysTest {
    private static final String PAGE = "/administration/cles?siren=" + PeopleServer.OURS;
    private static final Pattern KEY = Pattern.compile("levier_[A-Za-z0-9_-]{43}");

    private PeopleServer server;
    private TestBrowser administrator;

    @BeforeEach
    void start() {
        server = new PeopleServer(Map.of()).settle();
        server.member("anne@saint-aubin.example", PeopleServer.OURS, Role.ADMINISTRATOR);
        administrator = server.signedIn("anne@saint-aubin.example");
        administrator.get(PAGE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> make(String name, String scope) {
        return administrator.post(
                "/administration/cles/creer", Map.of("siren", PeopleServer.OURS, "nom", name, "portee", scope));
    }

    private String made(String name) {
        Matcher key = KEY.matcher(make(name, "appels-avis").body());
        assertThat(key.find()).isTrue();
        return key.group();
    }

    private int projects(String key) {
        return server.browser()
                .send(HttpRequest.newBuilder(server.address.resolve("/api/v1/projects"))
                        .header("Authorization", "Bearer " + key))
                .statusCode();
    }

    @Test
    void aKeyIsShownOnceAndOpensItsAuthority() {
        assertThat(administrator.get(PAGE).body()).contains("Aucune clé");

        String key = made("Tableau de bord");

        assertThat(administrator.get(PAGE).body())
                .contains("Tableau de bord", "Jamais utilisée", "anne@saint-aubin.example")
                .doesNotContain(key);
        assertThat(projects(key)).isEqualTo(200);
        assertThat(administrator.get(PAGE).body()).contains("Utilisée pour la dernière fois le 20\u00a0novembre 2026");
        server.clock.advance(Duration.ofDays(2));
        assertThat(projects(key)).isEqualTo(200);
        assertThat(server.signedIn("anne@saint-aubin.example").get(PAGE).body()).contains("22\u00a0novembre 2026");
    }

    @Test
    void aRevokedKeyOpensNothingFromThenOn() {
        String key = made("Essai");
        long id = server.bean(JdbcKeys.class).listOf(PeopleServer.OURS).get(0).id();

        HttpResponse<String> revoked = administrator.post(
                "/administration/cles/revoquer", Map.of("siren", PeopleServer.OURS, "cle", String.valueOf(id)));

        assertThat(revoked.statusCode()).isEqualTo(303);
        assertThat(administrator.get(TestBrowser.location(revoked)).body()).contains("La clé est révoquée");
        assertThat(projects(key)).isEqualTo(401);
        assertThat(administrator
                        .get("/administration/journal?siren=" + PeopleServer.OURS)
                        .body())
                .contains("clé de l’API créée", "clé de l’API révoquée")
                .doesNotContain(key);
    }

    @Test
    void noKeyOfAnotherAuthorityCanBeRevoked() {
        String theirs = server.bean(JdbcKeys.class)
                .make(PeopleServer.THEIRS, "Leur clé", Set.of(Scope.VERDICTS), "x", server.clock.instant());
        long id = server.bean(JdbcKeys.class).listOf(PeopleServer.THEIRS).get(0).id();

        administrator.post(
                "/administration/cles/revoquer", Map.of("siren", PeopleServer.OURS, "cle", String.valueOf(id)));

        assertThat(projects(theirs)).isEqualTo(200);
    }

    @Test
    void onlyAnAdministratorSeesThePage() {
        server.member("paul@saint-aubin.example", PeopleServer.OURS, Role.PROJECT_MANAGER);
        TestBrowser manager = server.signedIn("paul@saint-aubin.example");

        assertThat(manager.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(manager.post(
                                "/administration/cles/creer",
                                Map.of("siren", PeopleServer.OURS, "nom", "x", "portee", "appels"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatTheFormDoesNotOfferIsRefusedInWords() {
        assertThat(make("", "appels").statusCode()).isEqualTo(400);
        assertThat(make("x".repeat(101), "appels").body()).contains("100 caractères au plus");
        assertThat(make("Essai", "rien").body()).contains("Choisissez ce que la clé ouvre");
        for (int i = 0; i < 20; i++) {
            assertThat(make("Clé " + i, "appels").statusCode()).isEqualTo(200);
        }
        assertThat(make("Une de trop", "appels").statusCode()).isEqualTo(409);
        assertThat(server.bean(JdbcKeys.class).listOf(PeopleServer.OURS))
                .hasSize(20)
                .allSatisfy(key -> assertThat(key.scopes()).isEqualTo(Set.of(Scope.CALLS)));
    }
}
