package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.call.SourceRun;
import fr.levier.sql.JdbcSession;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members of an authority make of calls, through the pages. */
@SuppressWarnings("NullAway.Init")
final class FollowTest {
    private static final String OURS = PeopleServer.OURS;
    private static final String CALL = "eu/TOWNS";
    private static final String PAGE = "/suivi/" + CALL + "?siren=" + OURS;
    private static final String ANNE = "anne@ours.example";
    private static final String NADIA = "nadia@ours.example";

    private PeopleServer server;

    @BeforeEach
    void start() {
        server = new PeopleServer(Map.of("levier.smtp.host", "127.0.0.1", "levier.smtp.port", "1")).settle();
        server.member(ANNE, OURS, Role.OFFICER);
        server.member(NADIA, OURS, Role.OFFICER);
        server.member("elu@ours.example", OURS, Role.READER);
        server.member("autre@garrigue.example", PeopleServer.THEIRS, Role.OFFICER);
        record("=2+3 Villes jumelées");
    }

    private void record(String title) {
        Instant now = server.clock.instant();
        URI page = URI.create("https://ec.europa.eu/towns");
        Evidence proof = new Evidence(page, title, "", Evidence.Method.FIELD, now);
        Content content = Content.builder()
                .state(Field.TITLE, title, proof)
                .state(Field.DEADLINES, List.of(Deadline.ofDay(LocalDate.of(2026, 12, 10))), proof)
                .build();
        Sighting sighting = new Sighting(new CallId(CALL), "eu", page, Rank.ISSUER, now, content);
        server.bean(Catalogue.class)
                .record(new SourceRun("eu", now, now, false, 1, 0, List.of(), List.of(sighting), List.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anOfficerDecidesAssignsAndEveryColleagueSeesIt() {
        TestBrowser anne = server.signedIn(ANNE);
        long nadia = server.account(NADIA).id();

        HttpResponse<String> answer = send(
                anne,
                "/suivi/decider",
                Map.of("decision", "GO", "charge", String.valueOf(nadia), "note", "Dossier en janvier"));

        assertThat(answer.body())
                .contains("La décision est enregistrée", "Nous y répondons", "Dossier en janvier", NADIA);
        assertThat(server.signedIn("elu@ours.example").get(PAGE).body())
                .contains("Dossier en janvier")
                .doesNotContain("action=\"/suivi/decider\"");
        assertThat(server.signedIn(NADIA).open("/semaine").body())
                .contains("À faire par moi", "Villes jumelées", "Dossier en janvier", "10\u00a0décembre 2026");
        assertThat(anne.open("/semaine").body()).contains("Aucun appel ne vous est confié");
        assertThat(anne.get("/appels?siren=" + OURS + "&suivi=go").body()).contains("Villes jumelées");
        assertThat(server.signedIn("autre@garrigue.example").get(PAGE).statusCode())
                .isEqualTo(404);
        assertThat(server.signedIn("autre@garrigue.example")
                        .get("/suivi/" + CALL + "?siren=" + PeopleServer.THEIRS)
                        .body())
                .doesNotContain("Dossier en janvier");
        assertThat(journal("CALL_DECIDED")).isEqualTo(1);
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        TestBrowser reader = server.signedIn("elu@ours.example");
        for (String path : List.of("suivre", "decider", "ecarter", "reprendre", "transmettre")) {
            Map<String, String> fields =
                    Map.of("siren", OURS, "appel", CALL, "version", "0", "raison", "x", "suivre", "oui");
            assertThat(reader.post("/suivi/" + path, fields).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(count("stance")).isZero();
    }

    @Test
    void oneFormSentTwiceChangesOnce() {
        TestBrowser anne = server.signedIn(ANNE);
        Map<String, String> form = form(anne, "/suivi/decider", Map.of("decision", "WATCH", "note", "À voir"));

        assertThat(anne.post("/suivi/decider", form).statusCode()).isEqualTo(303);
        assertThat(anne.post("/suivi/decider", form).statusCode()).isEqualTo(303);

        assertThat(journal("CALL_DECIDED")).isEqualTo(1);
    }

    @Test
    void ofTwoPeopleWhoDecideAtOnceTheSecondIsToldAndLosesNothing() {
        TestBrowser anne = server.signedIn(ANNE);
        TestBrowser nadia = server.signedIn(NADIA);
        Map<String, String> first = form(anne, "/suivi/decider", Map.of("decision", "GO", "note", "Oui"));
        Map<String, String> second = form(nadia, "/suivi/decider", Map.of("decision", "NO", "note", "Trop lourd <b>&"));
        anne.post("/suivi/decider", first);

        HttpResponse<String> told = nadia.post("/suivi/decider", second);

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body())
                .contains("pendant que vous écriviez", "Nous y répondons", ANNE, "Trop lourd &lt;b&gt;&amp;");
        Map<String, String> again = new HashMap<>(second);
        again.putAll(hidden(told.body(), "/suivi/decider"));
        assertThat(nadia.post("/suivi/decider", again).statusCode()).isEqualTo(303);
        assertThat(nadia.get(PAGE).body()).contains("Trop lourd", NADIA);
    }

    @Test
    void whatIsNotForUsLeavesTheListsWithItsReasonAndComesBack() {
        TestBrowser anne = server.signedIn(ANNE);
        assertThat(anne.get("/appels?siren=" + OURS).body()).contains("Villes jumelées");
        assertThat(send(anne, "/suivi/ecarter", Map.of("raison", " ")).body()).contains("Dites pourquoi");

        send(anne, "/suivi/ecarter", Map.of("raison", "Hors de nos pays"));

        assertThat(anne.get("/appels?siren=" + OURS).body()).doesNotContain("Villes jumelées");
        assertThat(anne.get("/appels?siren=" + OURS + "&suivi=ecarte").body()).contains("Villes jumelées");
        assertThat(anne.open("/semaine?siren=" + OURS).body()).doesNotContain("Villes jumelées");
        assertThat(server.browser().get("/appels").body()).contains("Villes jumelées");
        assertThat(anne.get("/suivi?siren=" + OURS).body()).contains("Hors de nos pays", "Reprendre");

        send(anne, "/suivi/reprendre", Map.of());

        assertThat(anne.get("/appels?siren=" + OURS).body()).contains("Villes jumelées");
        assertThat(journal("CALL_DISMISSED") + journal("CALL_TAKEN_BACK")).isEqualTo(2);
    }

    @Test
    void aCallIsForwardedOnceHoweverOftenTheFormIsSent() {
        TestBrowser anne = server.signedIn(ANNE);
        Map<String, String> form = form(
                anne,
                "/suivi/transmettre",
                Map.of("email", "eau@ours.example", "mot", "Pour vous ?\r\nBcc: x@evil.example"));

        assertThat(anne.post("/suivi/transmettre", form).statusCode()).isEqualTo(303);
        assertThat(anne.post("/suivi/transmettre", form).statusCode()).isEqualTo(303);

        assertThat(count("digest_letter")).isEqualTo(1);
        assertThat(count("forwarded")).isEqualTo(1);
        assertThat(send(anne, "/suivi/transmettre", Map.of("email", "pas une adresse", "mot", "Gardé"))
                        .body())
                .contains("n’en est pas une", "Gardé");
    }

    @Test
    void aSearchIsKeptUnderItsNameForItsOwnerOnly() {
        TestBrowser anne = server.signedIn(ANNE);
        String list =
                anne.get("/appels?siren=" + OURS + "&q=villes&statut=ouverts").body();
        String save = Jsoup.parse(list).select("a[href^=/recherches]").attr("href");
        Map<String, String> form = new HashMap<>(hidden(anne.get(save).body(), "/recherches"));
        form.put("nom", "Jumelages");

        assertThat(anne.post("/recherches", form).statusCode()).isEqualTo(303);
        assertThat(anne.post("/recherches", form).statusCode()).isEqualTo(303);

        String kept = anne.get("/recherches?siren=" + OURS).body();
        String link = Jsoup.parse(kept).select("a:containsOwn(Jumelages)").attr("href");
        assertThat(anne.get(link).body()).contains("Villes jumelées", "value=\"villes\"");
        assertThat(server.signedIn(NADIA).get("/recherches?siren=" + OURS).body())
                .doesNotContain("Jumelages");
        assertThat(count("saved_search")).isEqualTo(1);
        form.put("recherche", "?q=x\"><script>");
        assertThat(anne.post("/recherches", form).statusCode()).isEqualTo(400);
    }

    @Test
    void aFormThatIsSentTwiceMakesOneFeedAndShowsTheSameAddress() {
        TestBrowser anne = server.signedIn(ANNE);
        Map<String, String> form = Pages.filled(anne.get("/flux?siren=" + OURS).body());
        Pattern address = Pattern.compile("/flux/[A-Za-z0-9_-]{43}/");

        Matcher first = address.matcher(anne.post("/flux", form).body());
        Matcher again = address.matcher(anne.post("/flux", form).body());

        assertThat(first.find() && again.find()).isTrue();
        assertThat(again.group()).isEqualTo(first.group());
        assertThat(count("feed")).isEqualTo(1);
        assertThat(journal("FEED_MADE")).isEqualTo(1);
    }

    @Test
    void aFeedStaysGoodUntilItIsRevokedOrItsOwnerLeaves() {
        TestBrowser anne = server.signedIn(ANNE);
        anne.get("/flux?siren=" + OURS);
        String made = anne.post("/flux", Map.of("siren", OURS)).body();
        Matcher address = Pattern.compile("/flux/[A-Za-z0-9_-]{43}/").matcher(made);
        assertThat(address.find()).isTrue();
        String feed = address.group();

        HttpResponse<String> ics = server.browser().get(feed + "appels.ics");
        assertThat(ics.body()).contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261210", "Villes jumelées");
        assertThat(ics.body().lines())
                .allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        assertThat(server.browser().get(feed + "appels.atom").body())
                .contains("<entry", "Villes jumelées", "europa.eu");
        assertThat(server.browser().get(feed + "appels.csv").statusCode()).isEqualTo(404);
        assertThat(server.browser()
                        .get("/flux/" + "x".repeat(43) + "/appels.ics")
                        .statusCode())
                .isEqualTo(404);
        assertThat(anne.get("/flux?siren=" + OURS).body()).doesNotContain(feed);

        String number =
                hidden(anne.get("/flux?siren=" + OURS).body(), "/flux/retirer").get("numero");
        TestBrowser nadia = server.signedIn(NADIA);
        nadia.post("/flux/retirer", Map.of("siren", OURS, "numero", String.valueOf(number)));
        assertThat(server.browser().get(feed + "appels.ics").statusCode()).isEqualTo(200);
        anne.get("/flux?siren=" + OURS);
        anne.post("/flux/retirer", Map.of("siren", OURS, "numero", String.valueOf(number)));
        assertThat(server.browser().get(feed + "appels.ics").statusCode()).isEqualTo(404);
        assertThat(journal("FEED_MADE") + journal("FEED_REVOKED")).isEqualTo(2);
    }

    @Test
    void whoLeftTheAuthorityReadsNoFeedOfItAnyMore() {
        TestBrowser anne = server.signedIn(ANNE);
        anne.get("/flux?siren=" + OURS);
        Matcher address = Pattern.compile("/flux/[A-Za-z0-9_-]{43}/")
                .matcher(anne.post("/flux", Map.of("siren", OURS)).body());
        assertThat(address.find()).isTrue();
        server.bean(JdbcMembers.class).remove(server.account(ANNE).id(), OURS);
        assertThat(server.browser().get(address.group() + "appels.ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void exportsNameTheirSourcesAndHoldNoFormula() {
        HttpResponse<String> csv = server.browser().get("/export/appels.csv?q=villes");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", "appels.csv");
        assertThat(csv.body())
                .contains(";'=2+3 Villes jumelées;", "2026-12-10", "ec.europa.eu")
                .doesNotContain(";=");
        assertThat(server.browser().get("/export/appels.xlsx").statusCode()).isEqualTo(200);
        assertThat(server.browser().get("/export/appels.atom").body()).contains("=2+3 Villes jumelées", "<rights>");
        assertThat(server.browser().get("/export/appels.exe").statusCode()).isEqualTo(404);
        assertThat(server.browser().get("/export/appels.csv?statut=tout").statusCode())
                .isEqualTo(400);
    }

    /** Opens the page and sends one of its forms, filled in. */
    private HttpResponse<String> send(TestBrowser browser, String action, Map<String, String> typed) {
        HttpResponse<String> answer = browser.post(action, form(browser, action, typed));
        return answer.statusCode() == 303 ? browser.open(TestBrowser.location(answer)) : answer;
    }

    private Map<String, String> form(TestBrowser browser, String action, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(hidden(browser.get(PAGE).body(), action));
        fields.putAll(typed);
        return fields;
    }

    private static Map<String, String> hidden(String html, String action) {
        Map<String, String> fields = new HashMap<>();
        Jsoup.parse(html)
                .select("main form[action=" + action + "] input[type=hidden]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return fields;
    }

    private int journal(String action) {
        return number("select count(*) from journal where action = '" + action + "' and siren = '" + OURS + "'");
    }

    private int count(String table) {
        return number("select count(*) from " + table);
    }

    private int number(String sql) {
        DataSource database = DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class));
        return JdbcSession.transact(
                database, s -> s.query(sql, row -> row.getInt(1)).get(0));
    }
}
