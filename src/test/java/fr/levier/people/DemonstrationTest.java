package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.demo.InventedPeople;
import fr.levier.demo.OpenGate;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The accounts of the demonstration: one press signs in, and what each may do is what they could do in a real instance. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class DemonstrationTest {
    private static final String READER = "elue@demonstration.example";
    private static final String FIELD = "/collectivite/modifier?partie=identite&siren=" + PeopleServer.OURS;

    private PeopleServer server;

    @BeforeAll
    void start() {
        ReadyAccounts ready = InventedPeople.of(PeopleServer.OURS);
        server = new PeopleServer(Map.of(), ready, new OpenGate()).settle();
        ready.settle(server.bean(JdbcAccounts.class), server.clock.instant());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private TestBrowser as(String email) {
        TestBrowser browser = server.browser();
        browser.get("/connexion");
        assertThat(browser.post("/demonstration", Map.of("compte", email)).statusCode())
                .isEqualTo(303);
        browser.get("/compte");
        return browser;
    }

    @Test
    void thePageSaysThatTheyAreInventedAndEachEntersByOnePress() {
        TestBrowser browser = server.browser();
        String page = words(browser.get("/connexion?suite=/semaine"));
        assertThat(page).contains("fictives", "Camille Mission", "Élu, lecture seule", "Une instance réelle n’a pas");

        HttpResponse<String> in =
                browser.post("/demonstration", Map.of("compte", "mission@demonstration.example", "suite", "/semaine"));
        assertThat(TestBrowser.location(in)).isEqualTo("/semaine");
        assertThat(browser.open("/semaine").statusCode()).isEqualTo(200);
        assertThat(browser.open("/collectivite").body()).contains("/collectivite/modifier");
        assertThat(browser.get("/lettres").statusCode()).isEqualTo(200);
        assertThat(as("administration@demonstration.example")
                        .get("/administration")
                        .statusCode())
                .isEqualTo(200);
        assertThat(as("instance@demonstration.example").get("/administration").body())
                .contains("/administration/personnes");
    }

    @Test
    void nobodyElseEntersThatWayAndNothingIsKeptOfForeignPages() {
        server.account("real@example.org");
        TestBrowser browser = server.browser();
        browser.get("/connexion");

        assertThat(browser.post("/demonstration", Map.of("compte", "real@example.org"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(TestBrowser.location(
                        browser.post("/demonstration", Map.of("compte", READER, "suite", "//evil.example/"))))
                .isEqualTo("/appels?siren=" + PeopleServer.OURS);
    }

    @Test
    void aReaderIsToldWhichRoleItTakesAndWhomToAsk() {
        HttpResponse<String> refused = as(READER).get(FIELD);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(words(refused))
                .contains("Dans « Saint-Aubin », votre rôle est : Élu, lecture seule")
                .contains("Chargé de mission, Chef de projet, Administrateur")
                .contains("Claude Administration (administration@demonstration.example)");
    }

    @Test
    void whatWasTypedBeforeSigningInComesBack() {
        TestBrowser browser = server.browser();
        browser.get("/connexion");
        HttpResponse<String> asked = browser.post(
                "/collectivite/modifier", Map.of("siren", PeopleServer.OURS, "d.authority.strategy.mission", "L’eau"));
        Map<String, String> form = new HashMap<>(Pages.filled(asked.body()));
        form.put("compte", "mission@demonstration.example");

        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(browser.post("/demonstration", form).body()).contains("L’eau", "/collectivite/modifier");
    }

    @Test
    void aRealInstanceHasNeitherThePageNorTheRoute() {
        try (PeopleServer real = new PeopleServer(Map.of("levier.demo", "true")).settle()) {
            TestBrowser browser = real.browser();
            assertThat(words(browser.get("/connexion"))).doesNotContain("fictives", "Camille Mission");
            assertThat(browser.post("/demonstration", Map.of("compte", READER)).statusCode())
                    .isEqualTo(404);
        }
    }

    private static String words(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).text().replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
