package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.CallId;
import fr.levier.demo.InventedPeople;
import fr.levier.demo.OpenGate;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
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
    private static final String THEIRS = PeopleServer.THEIRS;
    private static final String PRIVATE = CallId.ofPrivate(THEIRS, "call").value();
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
    void aVisitorJudgesForADescribedAuthorityAndKeepsItInTheMenu() {
        TestBrowser browser = server.browser();
        String page = browser.get("/appels?siren=" + THEIRS + "&projet=projet").body();

        assertThat(Jsoup.parse(page).select("select[name=siren]").text()).contains("Saint-Aubin", "Garrigue");
        assertThat(page).doesNotContain("href=\"/plans\"", "href=\"/portefeuille\"", PRIVATE);
        assertThat(Jsoup.parse(page).select("#menu-appels a").attr("href"))
                .isEqualTo("/appels?siren=" + THEIRS + "&projet=projet");
    }

    @Test
    void whatAnAuthorityKeepsForItselfIsForWhoSignedIn() {
        TestBrowser browser = server.browser();

        assertThat(browser.get("/appels/" + PRIVATE + "?siren=" + THEIRS).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/export/appels.csv?siren=" + THEIRS).body()).doesNotContain(PRIVATE);
        for (String path : List.of("/plans", "/portefeuille", "/portefeuille/epreuves", "/dossiers", "/collectivite")) {
            for (String query : List.of("", "?siren=" + THEIRS)) {
                assertThat(TestBrowser.location(browser.get(path + query)))
                        .as(path + query)
                        .startsWith("/connexion");
            }
        }
        assertThat(as(READER).get("/appels").body()).doesNotContain(PRIVATE);
        assertThat(as(READER).open("/plans").statusCode()).isEqualTo(200);
    }

    @Test
    void whereNoMailLeavesWhoForwardsIsGivenTheMessage() {
        server.member("agent@garrigue.example", THEIRS, Role.OFFICER);
        TestBrowser browser = server.signedIn("agent@garrigue.example");
        Map<String, String> fields = new HashMap<>(Map.of("email", "eau@garrigue.example", "mot", "À lire <b>"));
        Jsoup.parse(browser.get("/suivi/" + PRIVATE + "?siren=" + THEIRS).body())
                .select("form[action=/suivi/transmettre] input[type=hidden]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));

        HttpResponse<String> handed = browser.post("/suivi/transmettre", fields);

        assertThat(handed.statusCode()).isEqualTo(200);
        assertThat(words(handed)).contains("Aucun courriel ne part d’ici").doesNotContain("il part dès que possible");
        assertThat(Jsoup.parse(handed.body()).select("#remis").text())
                .contains("À lire <b>", "/appels/" + PRIVATE + "?siren=" + THEIRS);
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
