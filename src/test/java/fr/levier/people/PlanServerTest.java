package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.financing.PlanReader;
import fr.levier.financing.PlanText;
import fr.levier.financing.Reckoning;
import fr.levier.message.Messages;
import fr.levier.problem.Problems;
import fr.levier.rule.RulebookInForce;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Plans and the portfolio as browsers ask for them: made, typed, saved, by two people at once, with whatever people send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class PlanServerTest {
    private static final String OURS = PeopleServer.OURS;
    private static final String MANAGER = "karim@saint-aubin.example";
    private static final String READER = "elue@saint-aubin.example";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(version|envoi)\" value=\"([^\"]*)\"");

    private PeopleServer server;
    private TestBrowser browser;

    @BeforeAll
    void start() {
        server = new PeopleServer(Map.of()).settle();
        server.member(MANAGER, OURS, Role.PROJECT_MANAGER);
        server.member(READER, OURS, Role.READER);
        browser = server.signedIn(MANAGER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return TestBrowser.location(answer);
    }

    private static String path(HttpResponse<String> answer) {
        return location(answer).replaceFirst("\\?.*", "");
    }

    private static String hidden(String name, String body) {
        Matcher field = HIDDEN.matcher(body);
        while (field.find()) {
            if (field.group(1).equals(name)) {
                return field.group(2);
            }
        }
        throw new AssertionError("No field " + name);
    }

    private String made(String title) {
        return path(browser.post(
                "/plans",
                Map.of("siren", OURS, "titre", title, "envoi", UUID.randomUUID().toString())));
    }

    private static Map<String, String> typed(String version, String amount, String faire) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("version", version);
        typed.put("faire", faire);
        typed.put("financing.title", "Eau à Fatick");
        typed.put("financing.date", "2025-05-15");
        typed.put("financing.costs.1.label", "Forage");
        typed.put("financing.costs.1.amount", amount);
        typed.put("financing.costs.1.category", "works");
        typed.put("financing.costs.1.country", "Sénégal");
        typed.put("financing.costs.1.year", "2026");
        typed.put("financing.contributions.1.funder", "MEAE");
        typed.put("financing.contributions.1.scheme", "meae-generaliste");
        typed.put("financing.contributions.1.campaign", "2025");
        typed.put("financing.contributions.1.how", "maximum");
        typed.put("financing.contributions.2.funder", "Ville");
        typed.put("financing.contributions.2.payer", "authority");
        typed.put("financing.contributions.2.how", "rest");
        return typed;
    }

    @Test
    void aPlanIsTypedComputedSavedAndFetchedAsTheCommandReadsIt() {
        String plan = made("Eau");
        browser.get(plan);

        String computed =
                browser.post(plan, typed("1", "100 000,50", "recalculer")).body();
        assertThat(computed).contains("Calculé, pas encore enregistré", "100\u202f000,50\u00a0€", "value=\"SN\"");
        assertThat(browser.get(plan).body()).doesNotContain("Forage");

        assertThat(location(browser.post(plan, typed("1", "100 000,50", "enregistrer"))))
                .endsWith("fait=enregistre");
        String page = browser.get(plan).body();
        String yaml = browser.get(plan + "/plan.yml").body();
        Reckoning command = new PlanReader(server.bean(RulebookInForce.class).current())
                .read("plan.yml", yaml.getBytes(StandardCharsets.UTF_8), new Problems())
                .map(Reckoning::of)
                .orElseThrow();
        Messages french = Messages.in(Locale.FRENCH);
        PlanText.of(command, french)
                .lines()
                .filter(line -> line.matches(".*[–:] .*€.*|.*tient.*"))
                .flatMap(line -> java.util.regex.Pattern.compile("[0-9\u202f,]+\u00a0€")
                        .matcher(line)
                        .results())
                .forEach(amount -> assertThat(page).contains(amount.group()));
        assertThat(command.holds()).isTrue();
        assertThat(page)
                .contains(french.text("financing.text.holds"), "data-chart=\"stack\"")
                .doesNotContain("style=");
        assertThat(browser.get(plan + "/plan.pdf").body()).startsWith("%PDF");
        assertThat(browser.get(plan + "/plan.xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormThatIsSentTwiceMakesOnePlanAndSavesOnce() {
        Map<String, String> form = Map.of(
                "siren", OURS, "titre", "Deux fois", "envoi", UUID.randomUUID().toString());
        String plan = path(browser.post("/plans", form));
        assertThat(path(browser.post("/plans", form))).isEqualTo(plan);
        browser.get(plan);
        location(browser.post(plan, typed("1", "5000", "enregistrer")));
        assertThat(location(browser.post(plan, typed("1", "5000", "enregistrer"))))
                .endsWith("fait=enregistre");
        assertThat(hidden("version", browser.get(plan).body())).isEqualTo("2");
    }

    @Test
    void twoTabsSeeBothValuesAndChoose() {
        String plan = made("À deux");
        browser.get(plan);
        TestBrowser other = server.signedIn(MANAGER);
        other.get(plan);
        location(other.post(plan, typed("1", "70 000", "enregistrer")));

        HttpResponse<String> conflict = browser.post(plan, typed("1", "80 000", "enregistrer"));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("70\u202f000", "80\u202f000", MANAGER, "Garder ce qui est enregistré");
        assertThat(browser.get(plan).body()).contains("70\u202f000").doesNotContain("80\u202f000");

        location(browser.post(plan, typed(hidden("version", conflict.body()), "80 000", "enregistrer")));
        assertThat(browser.get(plan).body()).contains("80\u202f000");
    }

    @Test
    void whoSignedOutMeanwhileKeepsWhatTheyTyped() {
        String plan = made("Session");
        TestBrowser gone = server.signedIn(MANAGER);
        gone.get(plan);
        gone.get("/compte");
        gone.post("/deconnexion", Map.of());
        gone.get("/connexion");
        HttpResponse<String> answer = gone.post(plan, typed("1", "12 345", "enregistrer"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(java.net.URLDecoder.decode(answer.body(), StandardCharsets.UTF_8))
                .contains("12 345");
    }

    @Test
    void strangeNamesAreShownAsTheyAreAndEndlessOnesToldAtTheirField() {
        String title = "👩‍🚒 « L’œuvre » مشروع <script>alert(1)</script>";
        String plan = made(title);
        String page = browser.get(plan).body();
        assertThat(page).contains("👩‍🚒 « L’œuvre » مشروع &lt;script&gt;").doesNotContain("<script>");
        assertThat(browser.get("/plans?siren=" + OURS).body()).contains("مشروع");

        HttpResponse<String> refused = browser.post(
                "/plans", Map.of("siren", OURS, "titre", "x".repeat(10_000), "envoi", UUID.randomUUID() + ""));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("300 caractères au plus", "x".repeat(10_000));

        Map<String, String> long_ = typed("1", "1000", "enregistrer");
        long_.put("financing.costs.1.label", "y".repeat(10_000));
        browser.get(plan);
        HttpResponse<String> told = browser.post(plan, long_);
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(told.body()).contains("e-financing.costs.1.label", "y".repeat(10_000));
    }

    @Test
    void aPlanWithAFaultIsKeptAndToldAtItsField() {
        String plan = made("À finir");
        browser.get(plan);
        location(browser.post(plan, typed("1", "beaucoup", "enregistrer")));
        String page = browser.get(plan).body();
        assertThat(page).contains("e-financing.costs.1.amount", "beaucoup", "href=\"#f-financing.costs.1.amount\"");
        assertThat(browser.get(plan + "/plan.pdf").statusCode()).isEqualTo(404);
        assertThat(browser.get("/portefeuille?siren=" + OURS).body()).contains(plan + "\">Eau à Fatick");
        browser.post(plan + "/supprimer", Map.of("version", "2", "accord", "oui"));
    }

    @Test
    void aReaderSeesAndChangesNothing() {
        String plan = made("Lecture");
        browser.get(plan);
        location(browser.post(plan, typed("1", "9000", "enregistrer")));
        TestBrowser reader = server.signedIn(READER);
        String page = reader.get(plan).body();
        assertThat(page).contains("9\u202f000\u00a0€").doesNotContain("financing.costs.1.label");
        reader.get("/compte");
        assertThat(reader.post(plan, typed("2", "1", "enregistrer")).statusCode())
                .isEqualTo(403);
        assertThat(reader.get("/plans/nouveau?siren=" + OURS).statusCode()).isEqualTo(403);
        assertThat(reader.get(plan + "/plan.yml").statusCode()).isEqualTo(200);
    }

    @Test
    void scenariosAreComparedTheBestMixIsOneAndOneIsKept() {
        String plan = made("Mélange");
        browser.get(plan);
        location(browser.post(plan, typed("1", "90000", "enregistrer")));
        String mix =
                browser.get(plan + "/melange?but=least-own-cash&libre.meae=oui").body();
        assertThat(mix).contains("MEAE", "Faire un scénario de ce mélange");
        Map<String, String> take = Map.of("but", "least-own-cash", "libre.meae", "oui", "envoi", hidden("envoi", mix));
        String scenario = path(browser.post(plan + "/melange", take));
        assertThat(path(browser.post(plan + "/melange", take))).isEqualTo(scenario);

        String compared = browser.get("/plans/comparer?siren=" + OURS + "&a=" + id(plan) + "&b=" + id(scenario))
                .body();
        assertThat(compared).contains("meilleur mélange", "Coût total", "data-chart=\"stack\"");
        assertThat(browser.get("/portefeuille?siren=" + OURS).body()).doesNotContain("meilleur mélange</a>");
        browser.get(scenario);
        assertThat(path(browser.post(scenario + "/retenir", Map.of("version", "1"))))
                .isEqualTo(plan);
        browser.get(plan);
        assertThat(browser.post(plan + "/supprimer", Map.of("version", "3", "accord", ""))
                        .statusCode())
                .isEqualTo(400);
        location(browser.post(plan + "/supprimer", Map.of("version", "3", "accord", "oui")));
        assertThat(browser.get(scenario).statusCode()).isEqualTo(404);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void aPortfolioFileBecomesPlansAndThePageSaysWhatTheCommandSays() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("fixtures/portfolios/valmont.yml"));
        String sending = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            assertThat(location(upload("/portefeuille/importer", sending, "valmont.yml", file)))
                    .isEqualTo("/portefeuille?siren=" + OURS + "&fait=lu");
        }
        String page = browser.get("/portefeuille?siren=" + OURS).body();
        assertThat(page)
                .contains(
                        "Pistes cyclables à Tunis (MEAE)",
                        "redondants",
                        "autre lieu",
                        "Réseau de villes cyclables (appel fictif)",
                        "dérive de",
                        "data-chart=\"map\"")
                .doesNotContain("style=", "velo-tunis-2");
        assertThat(browser.get("/portefeuille/portefeuille.json?siren=" + OURS).body())
                .contains("\"relations\"", "velo-tunis-copie");
        assertThat(browser.get("/portefeuille/portefeuille.yml?siren=" + OURS).body())
                .contains("strategy:", "velo-alcotra");
        String settings = browser.get("/portefeuille/reglages?siren=" + OURS).body();
        assertThat(settings).contains("mobility\u00a0: 60 %", "190\u202f000");
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("siren", OURS);
        typed.put("version", hidden("version", settings));
        typed.put("strategy.themes", "mobilités : 70\njeunesse: beaucoup");
        assertThat(browser.post("/portefeuille/reglages", typed).statusCode()).isEqualTo(400);
        typed.put("strategy.themes", "mobility : 70");
        assertThat(location(browser.post("/portefeuille/reglages", typed))).endsWith("enregistre");
        typed.put("strategy.themes", "mobility : 20");
        HttpResponse<String> conflict = browser.post("/portefeuille/reglages", typed);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("70 %", "20 %");
    }

    @Test
    void aFileIsReadAFaultyOneIsToldLineByLineAndATooLargeOneRefused() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("fixtures/projects/eau-fatick-plan.yml"));
        String plan = path(upload("/plans/importer", UUID.randomUUID().toString(), "eau.yml", file));
        assertThat(browser.get(plan).body()).contains("Pompes solaires");
        byte[] workbook = Files.readAllBytes(Path.of("fixtures/projects/bus-tunis-plan.yml"));
        HttpResponse<String> noWorkbook =
                upload("/plans/importer", UUID.randomUUID().toString(), "faux.xlsx", workbook);
        assertThat(noWorkbook.statusCode()).isEqualTo(400);
        HttpResponse<String> faulty = upload(
                "/plans/importer",
                UUID.randomUUID().toString(),
                "faute.yml",
                "plan: x\ndate: 2025-05-15\ncosts: [{amount: beaucoup}]\ncontributions: []"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.body()).contains("faute.yml:3");
        assertThat(upload("/plans/importer", UUID.randomUUID().toString(), "vide.yml", new byte[0])
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> large =
                upload("/plans/importer", UUID.randomUUID().toString(), "gros.yml", new byte[12 << 20]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("10 Mo");
    }

    private HttpResponse<String> upload(String address, String sending, String name, byte[] file) {
        browser.get("/plans/nouveau?siren=" + OURS);
        return browser.upload(address, Map.of("siren", OURS, "envoi", sending), name, file);
    }
}
