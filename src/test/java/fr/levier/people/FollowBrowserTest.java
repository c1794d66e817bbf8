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
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.web.Chromium;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** An officer’s week in a real Chromium: searches, narrows down, decides, keeps the search, by keyboard where it matters. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
final class FollowBrowserTest {
    private static final String EMAIL = "anne@saint-aubin.example";
    private static final String OURS = PeopleServer.OURS;

    private Chromium browser;
    private PeopleServer server;

    @BeforeEach
    void start() {
        browser = Chromium.start();
        server = new PeopleServer(Map.of()).settle();
        server.member(EMAIL, OURS, Role.OFFICER);
        server.member("nadia@saint-aubin.example", OURS, Role.OFFICER);
        Instant now = server.clock.instant();
        List<Sighting> calls = new ArrayList<>(List.of(
                call("eu/CERV-2027-CITIZENS-TOWN-TT", "Town twinning 2027", "cerv-town-twinning", 20, "citizenship"),
                call("eu/URBAN-CYCLE", "Soft mobility and cycling in small towns", "", 45, "mobility"),
                call("meae-generaliste/2027", "Appel à projets généraliste 2027", "meae-generaliste", 90, "water"),
                call("afd-ficol/2027", "FICOL 2027", "afd-ficol", 200, "water"),
                call("region/mobilite", "Mobilités douces et voies cyclables", "", -10, "mobility")));
        server.bean(Catalogue.class).record(new SourceRun("eu", now, now, false, 1, 0, List.of(), calls, List.of()));
    }

    private Sighting call(String id, String title, String scheme, int days, String theme) {
        Instant now = server.clock.instant();
        URI page = URI.create("https://ec.europa.eu/" + id);
        Evidence proof = new Evidence(page, title, "", Evidence.Method.FIELD, now);
        Content.Builder content = Content.builder()
                .state(Field.TITLE, title, proof)
                .state(Field.FUNDER, id.startsWith("eu/") ? "eu" : "meae", proof)
                .state(
                        Field.DEADLINES,
                        List.of(Deadline.ofDay(LocalDate.of(2026, 11, 20).plusDays(days))),
                        proof)
                .state(Field.GRANT_MAX, Money.euros(String.valueOf(30_000 + 1_000 * Math.abs(days))), proof)
                .state(Field.RATE_MAX, Rate.ofPercent("70"), proof)
                .state(Field.COUNTRIES, new TreeSet<>(Set.of("SN", "MA")), proof)
                .state(Field.THEMES, new TreeSet<>(Set.of(theme)), proof);
        if (!scheme.isEmpty()) {
            content.state(Field.SCHEME, scheme, proof);
        }
        return new Sighting(new CallId(id), "eu", page, Rank.ISSUER, now, content.build());
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void anOfficerSearchesDecidesAndFindsItInTheirWeek(int width) throws IOException {
        String at = "-fr-" + width;
        browser.as(width, "light");
        browser.driver.get(server.address + "/connexion");
        browser.type("email", EMAIL);
        browser.type("motdepasse", PeopleServer.PASSWORD);
        browser.press("/connexion");
        browser.look("search-list" + at);

        // by keyboard: words, Enter, and the result says what was found
        browser.await(() -> browser.driver.findElement(By.name("q")).sendKeys("mobilité douce", Keys.ENTER));
        assertThat(browser.text()).contains("Soft mobility", "Mobilités douces").doesNotContain("FICOL");
        browser.look("search-words" + at);
        browser.follow(By.linkText("Ouvert"));
        assertThat(browser.text()).contains("Soft mobility").doesNotContain("Mobilités douces et voies");
        browser.look("search-narrowed" + at);

        browser.follow(By.linkText("Garder cette recherche"));
        browser.type("nom", "Mobilités ouvertes");
        browser.press("/recherches");
        browser.look("searches" + at);
        browser.follow(By.linkText("Mobilités ouvertes"));
        browser.await(() -> keyTo("Suivre, décider"));
        browser.look("follow" + at);

        new Select(browser.driver.findElement(By.name("decision"))).selectByValue("GO");
        new Select(browser.driver.findElement(By.name("charge"))).selectByVisibleText(EMAIL);
        browser.type("note", "Demander l’accord du maire");
        browser.press("/suivi/decider");
        assertThat(browser.text()).contains("La décision est enregistrée");
        browser.look("followed" + at);

        browser.follow(By.linkText("Ma semaine"));
        assertThat(browser.text()).contains("Demander l’accord du maire", "Town twinning 2027");
        browser.look("week" + at);
        browser.follow(By.linkText("Appels suivis"));
        browser.look("follow-list" + at);
        browser.driver.get(server.address + "/flux?siren=" + OURS);
        browser.press("/flux");
        assertThat(browser.text()).contains("appels.ics");
        browser.look("feeds" + at);
    }

    /** Presses Tab until the link has the focus, and then Enter. */
    private void keyTo(String link) {
        for (int press = 0; press < 120; press++) {
            new Actions(browser.driver).sendKeys(Keys.TAB).perform();
            if (browser.driver.switchTo().activeElement().getText().startsWith(link)) {
                new Actions(browser.driver).sendKeys(Keys.ENTER).perform();
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + link);
    }
}
