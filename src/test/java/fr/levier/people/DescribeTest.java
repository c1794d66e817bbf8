package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page of an authority: who sees it, who changes it, and what becomes of two who change it at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class DescribeTest {
    private static final String PAGE = "/collectivite?siren=" + PeopleServer.OURS;
    private static final String FORM = "/collectivite/modifier?partie=%s&siren=" + PeopleServer.OURS;

    private PeopleServer server;
    private TestBrowser anne;
    private TestBrowser paul;

    @BeforeAll
    void start() {
        server = new PeopleServer(Map.of()).settle();
        server.member("anne@saint-aubin.example", PeopleServer.OURS, Role.OFFICER);
        server.member("paul@saint-aubin.example", PeopleServer.OURS, Role.ADMINISTRATOR);
        server.member("elu@saint-aubin.example", PeopleServer.OURS, Role.READER);
        server.member("two@levier.example", PeopleServer.OURS, Role.OFFICER);
        server.member("two@levier.example", PeopleServer.THEIRS, Role.READER);
        anne = server.signedIn("anne@saint-aubin.example");
        paul = server.signedIn("paul@saint-aubin.example");
    }

    @BeforeEach
    void describe() {
        server.bean(Authorities.class)
                .save(new Authority(
                        PeopleServer.OURS,
                        "Saint-Aubin",
                        "commune",
                        true,
                        Map.of("population", 1200, "competences", List.of("water"))));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Map<String, String> opened(TestBrowser browser, String part) {
        return new LinkedHashMap<>(
                Pages.filled(browser.get(String.format(FORM, part)).body()));
    }

    private HttpResponse<String> send(TestBrowser browser, Map<String, String> form) {
        return browser.post("/collectivite/modifier", form);
    }

    private Map<String, Object> stored() {
        return server.bean(Authorities.class)
                .find(PeopleServer.OURS)
                .orElseThrow()
                .description();
    }

    @Test
    void aMemberChangesAFactAndTheJournalTellsIt() {
        Map<String, String> form = opened(anne, "identite");
        form.put("d.authority.population", "1 350");

        HttpResponse<String> answer = send(anne, form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(anne.open(TestBrowser.location(answer)).body())
                .contains("C’est enregistré", "1\u202f350", "anne@saint-aubin.example");
        assertThat(stored()).containsEntry("population", 1350).containsEntry("competences", List.of("water"));
        assertThat(paul.get("/administration/journal?siren=" + PeopleServer.OURS)
                        .body())
                .contains("donnée de la collectivité changée", "1200 → 1350")
                .doesNotContain("authority.population");
    }

    @Test
    void theDaysOfTheAssemblyAreTypedReadBackAndRefusedAtTheirField() {
        Map<String, String> form = opened(anne, "moyens");
        form.put("d.authority.leadDays", "45");
        form.put("d.authority.assemblies", "14/12/2026\r\n05/01/2027");

        assertThat(anne.open(TestBrowser.location(send(anne, form))).body())
                .contains("14\u00a0décembre 2026, 5\u00a0janvier 2027");
        assertThat(stored())
                .containsEntry("leadDays", 45)
                .containsEntry("assemblies", List.of("2026-12-14", "2027-01-05"));
        Map<String, String> again = opened(anne, "moyens");
        assertThat(again).containsEntry("d.authority.assemblies", "14/12/2026\n05/01/2027");
        again.put("d.authority.assemblies", "31/02/2027");
        HttpResponse<String> refused = send(anne, again);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("31/02/2027", "n’est pas une date");
    }

    @Test
    void twoWhoChangeDifferentFactsBothSucceed() {
        Map<String, String> annes = opened(anne, "identite");
        Map<String, String> pauls = opened(paul, "identite");
        annes.put("d.authority.population", "1400");
        pauls.put("d.authority.departement", "34");

        assertThat(send(anne, annes).statusCode()).isEqualTo(303);
        assertThat(send(paul, pauls).statusCode()).isEqualTo(303);

        assertThat(stored()).containsEntry("population", 1400).containsEntry("departement", "34");
    }

    @Test
    void twoWhoChangeTheSameFactChooseAndNothingIsLost() {
        Map<String, String> annes = opened(anne, "identite");
        Map<String, String> pauls = opened(paul, "identite");
        annes.put("d.authority.population", "1400");
        pauls.put("d.authority.population", "1500");
        send(anne, annes);

        HttpResponse<String> choice = send(paul, pauls);

        assertThat(choice.statusCode()).isEqualTo(409);
        assertThat(choice.body())
                .contains(
                        "anne@saint-aubin.example a enregistré autre chose",
                        "1\u202f400",
                        "1\u202f500",
                        "choix.authority.population");
        assertThat(stored()).containsEntry("population", 1400);
        Map<String, String> again = new LinkedHashMap<>(Pages.filled(choice.body()));
        Map<String, String> theirs = new LinkedHashMap<>(again);
        theirs.put("choix.authority.population", "leur");
        assertThat(send(paul, theirs).statusCode()).isEqualTo(303);
        assertThat(stored()).containsEntry("population", 1400);
        again.put("choix.authority.population", "mien");
        assertThat(send(paul, again).statusCode()).isEqualTo(303);
        assertThat(stored()).containsEntry("population", 1500);
    }

    @Test
    void whatACommandStoredMeanwhileIsNotOverwrittenEither() {
        Map<String, String> annes = opened(anne, "identite");
        server.bean(Authorities.class)
                .save(new Authority(PeopleServer.OURS, "Saint-Aubin", "commune", true, Map.of("population", 1234)));
        annes.put("d.authority.population", "1400");

        assertThat(send(anne, annes).statusCode()).isEqualTo(409);
        assertThat(stored()).containsEntry("population", 1234);
    }

    @Test
    void whatIsWrongIsToldAtTheFieldAndWhatWasTypedStays() {
        Map<String, String> form = opened(anne, "identite");
        form.put("d.authority.population", "beaucoup");
        form.put("d.authority.name", "");

        HttpResponse<String> answer = send(anne, form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"e-authority-population\"", "id=\"e-authority-name\"", "value=\"beaucoup\"");
        assertThat(stored()).containsEntry("population", 1200);
    }

    @Test
    void aReaderSeesAndChangesNothing() {
        TestBrowser elected = server.signedIn("elu@saint-aubin.example");

        assertThat(elected.get(PAGE).body()).contains("1\u202f200").doesNotContain("/collectivite/modifier");
        assertThat(elected.get(String.format(FORM, "identite")).statusCode()).isEqualTo(403);
        assertThat(send(elected, Map.of("siren", PeopleServer.OURS, "partie", "identite", "d.authority.name", "x"))
                        .statusCode())
                .isEqualTo(403);
        TestBrowser nobody = server.browser();
        assertThat(TestBrowser.location(nobody.get(PAGE))).startsWith("/connexion?suite=");
    }

    @Test
    void answersGivenOnThePagesBecomeFactsOnlyWhenTheyAreTicked() {
        String address = "/collectivite/reponses?d.authority.population=1500&d.authority.departement=34"
                + "&d.project.country=SN&siren=" + PeopleServer.OURS;
        TestBrowser anne = server.signedIn("anne@saint-aubin.example");
        String page = anne.get(address).body();
        assertThat(page).contains("Ce qui est enregistré", "1\u202f200", "Hérault", "Une réponse sur un projet");
        Map<String, String> form = new LinkedHashMap<>(Pages.filled(page));
        assertThat(form)
                .as("what is known otherwise is not replaced by itself")
                .containsKey("garder.authority.departement")
                .doesNotContainKey("garder.authority.population");

        server.bean(Authorities.class)
                .save(new Authority(PeopleServer.OURS, "Saint-Aubin", "commune", true, Map.of("departement", "30")));
        assertThat(anne.post("/collectivite/reponses", form).statusCode())
                .as("somebody else was quicker")
                .isEqualTo(409);
        assertThat(stored()).containsEntry("departement", "30");
        Map<String, String> again =
                new LinkedHashMap<>(Pages.filled(anne.get(address).body()));
        again.put("garder.authority.departement", "oui");
        again.remove("garder.authority.population");
        assertThat(anne.post("/collectivite/reponses", again).statusCode()).isEqualTo(303);
        assertThat(stored()).containsEntry("departement", "34").doesNotContainKey("population");

        assertThat(server.signedIn("elu@saint-aubin.example").get(address).body())
                .contains("Votre rôle ne permet");
        assertThat(server.signedIn("two@levier.example")
                        .get(address.replace(PeopleServer.OURS, PeopleServer.THEIRS))
                        .body())
                .contains("Les garder pour Saint-Aubin");
    }

    @Test
    void whoBelongsToSeveralAuthoritiesChoosesOnceForTheSession() {
        TestBrowser two = server.signedIn("two@levier.example");

        assertThat(two.open("/collectivite").body()).contains("Pour quelle collectivité", "Saint-Aubin", "Garrigue");
        HttpResponse<String> chosen = two.post("/choix", Map.of("siren", PeopleServer.OURS, "suite", "/collectivite"));
        assertThat(two.open(TestBrowser.location(chosen)).body()).contains("<h1>Saint-Aubin</h1>", "Pour Saint-Aubin");
        assertThat(two.open("/semaine").uri().getQuery()).isEqualTo("siren=" + PeopleServer.OURS);
        assertThat(server.signedIn("two@levier.example").open("/collectivite").body())
                .as("another session chooses for itself")
                .contains("Pour quelle collectivité");
        assertThat(server.signedIn("anne@saint-aubin.example")
                        .post("/choix", Map.of("siren", PeopleServer.THEIRS))
                        .statusCode())
                .isEqualTo(404);
    }
}
