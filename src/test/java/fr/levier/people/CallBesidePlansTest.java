package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.CallId;
import fr.levier.planning.KeptPlans;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page of a call beside the portfolio, the call in a plan, and its application file, with whatever people send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class CallBesidePlansTest {
    private static final String OURS = PeopleServer.OURS;
    private static final String MANAGER = "karim@saint-aubin.example";
    private static final String READER = "elue@saint-aubin.example";

    private PeopleServer server;
    private TestBrowser browser;
    private CallId open;
    private CallId closed;

    @BeforeAll
    void start() {
        server = new PeopleServer(Map.of("levier.uploads-at-once", "0")).settle();
        server.member(MANAGER, OURS, Role.PROJECT_MANAGER);
        server.member(READER, OURS, Role.READER);
        KeptPlans.keep(
                server.context(), OURS, UUID.randomUUID().toString(), Path.of("fixtures/portfolios/valmont.yml"));
        open = OwnCalls.add(server, OURS, "ouvert", LocalDate.parse("2027-01-08"));
        closed = OwnCalls.add(server, OURS, "clos", LocalDate.parse("2026-10-01"));
        browser = server.signedIn(MANAGER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String page(CallId call, TestBrowser who) {
        return who.get("/appels/" + call + "?siren=" + OURS).body();
    }

    @Test
    void thePageOfACallTellsWhatItIsToEachProject() {
        assertThat(page(open, browser))
                .contains(
                        "Face à votre portefeuille",
                        "Pistes cyclables à Tunis (MEAE)",
                        "ce plan demande déjà ce dispositif",
                        "Ajouter à un plan de financement",
                        "Préparer le dossier de candidature");
    }

    @Test
    void aReaderIsToldWhyAndNotLedIntoARefusal() {
        TestBrowser reader = server.signedIn(READER);

        assertThat(page(open, reader))
                .contains("Votre rôle permet de lire les plans", "Face à votre portefeuille")
                .doesNotContain("/plans/ajouter");
        assertThat(reader.get("/dossiers/" + open + "?siren=" + OURS).body())
                .contains("Votre rôle permet de lire ce dossier")
                .doesNotContain("/dossiers/enregistrer");
        reader.get("/compte");
        assertThat(reader.post("/dossiers/enregistrer", typed("0", "x")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aClosedCallIsTakenWithAWarningAndThePlanBeginsWithWhoPays() {
        String form =
                browser.get("/plans/ajouter?siren=" + OURS + "&appel=" + closed).body();
        assertThat(form).contains("personne ne peut plus candidater");
        assertThat(browser.get("/plans/ajouter?siren=" + OURS + "&appel=" + open)
                        .body())
                .doesNotContain("personne ne peut plus candidater");

        HttpResponse<String> added = browser.post(
                "/plans/ajouter",
                Map.of(
                        "siren",
                        OURS,
                        "appel",
                        open.value(),
                        "envoi",
                        UUID.randomUUID().toString()));
        String plan = TestBrowser.location(added).replaceFirst("\\?.*", "");
        assertThat(browser.get(plan + "/plan.yml").body())
                .contains("payer: funder", "payer: authority", "amount: rest", "Saint-Aubin");
    }

    private Map<String, String> typed(String version, String notes) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("siren", OURS);
        typed.put("appel", open.value());
        typed.put("version", version);
        typed.put("seances", "14/12/2026");
        typed.put("etape.partenaires.qui", "Service jeunesse");
        typed.put("etape.decision.fait", "oui");
        typed.put("piece.1.nom", "Lettre d’engagement");
        typed.put("notes", notes);
        return typed;
    }

    @Test
    void anApplicationFileIsKeptCountedBackAndFetched() {
        String address = "/dossiers/" + open + "?siren=" + OURS;
        assertThat(browser.get(address).body())
                .contains(
                        "Dossier de candidature",
                        "Le dossier comprend une lettre d’engagement",
                        "31\u00a0décembre 2026",
                        "Aucune pièce n’est encore notée");

        assertThat(browser.post("/dossiers/enregistrer", typed("0", "👩‍🚒 مشروع <script>"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.post("/dossiers/enregistrer", typed("0", "👩‍🚒 مشروع <script>"))
                        .statusCode())
                .as("sent twice")
                .isEqualTo(303);
        String page = browser.get(address).body();
        assertThat(page)
                .contains(
                        "14\u00a0décembre 2026",
                        "Service jeunesse",
                        "👩‍🚒 مشروع &lt;script&gt;",
                        "Lettre d’engagement")
                .doesNotContain("<script>");
        assertThat(browser.get("/dossiers?siren=" + OURS).body()).contains("Appel ouvert", "1 étapes faites sur 7");
        assertThat(browser.get("/dossiers/" + open + "/dossier.pdf?siren=" + OURS)
                        .body())
                .startsWith("%PDF");

        HttpResponse<String> conflict = browser.post("/dossiers/enregistrer", typed("0", "Autre"));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("Autre", "مشروع", MANAGER);

        Map<String, String> wrong = typed("1", "z".repeat(10_000));
        wrong.put("seances", "31/02/2027");
        HttpResponse<String> refused = browser.post("/dossiers/enregistrer", wrong);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("n’est pas une date", "2\u202f000 caractères", "31/02/2027", "z".repeat(10_000));
    }

    @Test
    void whoSignedOutMeanwhileKeepsWhatTheyTyped() {
        TestBrowser gone = server.signedIn(MANAGER);
        gone.get("/compte");
        gone.post("/deconnexion", Map.of());
        gone.get("/connexion");

        HttpResponse<String> answer = gone.post("/dossiers/enregistrer", typed("0", "à ne pas perdre"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(URLDecoder.decode(answer.body(), StandardCharsets.UTF_8)).contains("à ne pas perdre");
    }

    @Test
    void theBlowsOfThePageAreThoseOfTheCommand() {
        String address = "/portefeuille/epreuves?siren=" + OURS;
        String asked = browser.get(address + "&refus=MEAE&pays=TN&chez=&dispositif=meae-generaliste&taux=20&campagne=")
                .body();

        assertThat(asked)
                .contains(
                        "Si MEAE refuse",
                        "Si plus personne ne finance ce pays\u00a0: Tunisie",
                        "baisse à 20\u00a0%",
                        "Numéraire avant",
                        "Pistes cyclables à Tunis (MEAE)");
        assertThat(browser.get(address + "&refus=Personne").body()).contains("role=\"alert\"");
        assertThat(browser.get(address + "&dispositif=&taux=x").body()).contains("role=\"alert\"");
    }

    @Test
    void whenTooManyDocumentsArriveAtOnceTheNextIsAskedToComeBack() {
        browser.get("/plans/nouveau?siren=" + OURS);

        HttpResponse<String> busy = browser.upload(
                "/plans/importer",
                Map.of("siren", OURS, "envoi", "x"),
                "plan.yml",
                "plan: x".getBytes(StandardCharsets.UTF_8));

        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).isPresent();
        assertThat(busy.body())
                .contains("Trop de documents arrivent en même temps")
                .doesNotContain("base de données");
    }
}
