package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Catalogue;
import fr.levier.call.SourceRun;
import fr.levier.web.Chromium;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        server.bean(Catalogue.class)
                .record(new SourceRun("eu", now, now, false, 1, 0, List.of(), SeenCalls.at(now), List.of()));
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
