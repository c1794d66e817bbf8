package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The first administrator of an instance without mail: adds an authority, invites people by links that they hand over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class NewInstanceTest {
    private static final String KEEPER = "instance@levier.example";
    private static final String CHOSEN = "un beau matin de mai";
    private static final String PEOPLE = "/administration/personnes";
    private static final String AUTHORITIES = "/administration/collectivites";
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/[a-z-]+/[A-Za-z0-9_-]{43})");

    private PeopleServer server;
    private TestBrowser keeper;

    @BeforeAll
    void start() {
        server = new PeopleServer(Map.of());
        server.bean(JdbcAccounts.class)
                .makeInstanceAdministrator(server.account(KEEPER).id());
        keeper = server.signedIn(KEEPER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void anEmptyCatalogueTellsEachWhatTheyCanDo() {
        server.account("nobody@levier.example");

        assertThat(words(server.browser().get("/appels"))).contains("Revenez demain");
        assertThat(words(server.signedIn("nobody@levier.example").get("/appels")))
                .contains("demandez à qui administre");
        assertThat(keeper.get("/appels").body()).contains("Lancez la première lecture", "/administration/sources");
    }

    @Test
    void theAdministratorAddsAnAuthorityInvitesAndDeactivates() {
        assertThat(TestBrowser.location(server.browser().signIn(KEEPER, PeopleServer.PASSWORD)))
                .isEqualTo("/administration");
        assertThat(words(keeper.get("/administration"))).contains("Premiers pas", "LEVIER_SMTP_HOST", "à faire");
        assertThat(keeper.get(PEOPLE).body()).contains("ajoutez-en une d’abord", AUTHORITIES);

        String found = keeper.get(AUTHORITIES + "?nom=saint-etienne").body();
        assertThat(found).contains("Ajouter Saint-Étienne");
        HttpResponse<String> added = keeper.post(AUTHORITIES + "/ajouter", Map.of("code", "214202186"));
        assertThat(keeper.get(TestBrowser.location(added)).body())
                .contains("Inviter ses membres", "/administration/membres?siren=214202186");
        keeper.post(AUTHORITIES + "/ajouter", Map.of("code", "214202186"));

        HttpResponse<String> invited = keeper.post(
                PEOPLE + "/inviter",
                Map.of("email", "anne@saint-etienne.example", "role", "OFFICER", "siren", "214202186"));
        TestBrowser anne = server.browser();
        String link = link(invited);
        assertThat(words(anne.get(link))).contains("Saint-Étienne", "Chargé de mission");
        anne.post(link, Map.of("nom", "Anne", "nouveau", CHOSEN));
        assertThat(anne.get("/compte").statusCode()).isEqualTo(200);

        String people = keeper.get(PEOPLE).body();
        String number = numberOf("Désactiver Anne", people);
        keeper.post(PEOPLE + "/desactiver", Map.of("personne", number));
        assertThat(words(keeper.get(PEOPLE))).contains("compte désactivé", "Réactiver Anne");
        assertThat(anne.get("/compte").statusCode()).isEqualTo(303);
        assertThat(server.browser().signIn("anne@saint-etienne.example", CHOSEN).statusCode())
                .isEqualTo(401);
        keeper.post(PEOPLE + "/reactiver", Map.of("personne", number));
        assertThat(server.browser().signIn("anne@saint-etienne.example", CHOSEN).statusCode())
                .isEqualTo(303);
        theJournalTellsInWordsIsNarrowedAndExported();
    }

    private void theJournalTellsInWordsIsNarrowedAndExported() {
        String all = words(keeper.get("/administration/journal"));
        assertThat(all)
                .contains("anne@saint-etienne.example (Chargé de mission)", "collectivité ajoutée", "compte désactivé")
                .contains("connexion refusée", "09:00")
                .doesNotContain("OFFICER");
        assertThat(words(keeper.get("/administration/journal?action=AUTHORITY_ADDED&qui=INSTANCE")))
                .contains("Saint-Étienne")
                .doesNotContain("09:00 anne@");
        assertThat(words(keeper.get("/administration/journal?au=2026-11-19"))).contains("Rien");
        HttpResponse<String> csv = keeper.get("/administration/journal/journal.csv?action=AUTHORITY_ADDED");
        assertThat(csv.body().lines()).hasSize(2).last().asString().contains(";Saint-Étienne;");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    }

    @Test
    void anAuthorityWhoseSirenOpenDataDoNotGiveIsAddedWithOne() {
        String page = keeper.get(AUTHORITIES + "?nom=Loire").body();
        String code = Jsoup.parse(page)
                .select("input[name=code][value^=departement-42]")
                .attr("value");
        assertThat(code).isEqualTo("departement-42");

        HttpResponse<String> wrong = keeper.post(
                AUTHORITIES + "/ajouter", Map.of("code", code, "nom", "Loire", "siren-" + code, "224200015"));
        HttpResponse<String> right = keeper.post(
                AUTHORITIES + "/ajouter", Map.of("code", code, "nom", "Loire", "siren-" + code, "224 200 014"));

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(words(wrong)).contains("Ce n’est pas un SIREN");
        assertThat(TestBrowser.location(right)).isEqualTo(AUTHORITIES + "?ajoutee=224200014");
    }

    @Test
    void nobodyDeactivatesThemselvesAndNobodyElseSeesThisPage() {
        String number = String.valueOf(server.account(KEEPER).id());
        server.account("visitor@levier.example");
        TestBrowser visitor = server.signedIn("visitor@levier.example");

        keeper.get(PEOPLE);
        assertThat(keeper.post(PEOPLE + "/desactiver", Map.of("personne", number))
                        .statusCode())
                .isEqualTo(409);
        assertThat(visitor.get(PEOPLE).statusCode()).isEqualTo(404);
        assertThat(visitor.get(AUTHORITIES).statusCode()).isEqualTo(404);
        visitor.get("/compte");
        assertThat(visitor.post(PEOPLE + "/nommer", Map.of("personne", number)).statusCode())
                .isEqualTo(404);
    }

    private static String link(HttpResponse<String> answer) {
        Matcher link = LINK.matcher(answer.body());
        assertThat(link.find()).as(words(answer)).isTrue();
        return link.group(1);
    }

    private static String numberOf(String button, String html) {
        return Jsoup.parse(html)
                .select("form:has(button:contains(" + button + ")) input[name=personne]")
                .attr("value");
    }

    private static String words(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).text().replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
