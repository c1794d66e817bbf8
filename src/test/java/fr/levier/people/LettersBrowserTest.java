package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.web.Chromium;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** The page of one's letters and the letter as a page, on a wide and on a narrow screen, by keyboard where it matters. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
final class LettersBrowserTest {
    private static final String EMAIL = "anne@saint-aubin.example";

    private Chromium browser;
    private PeopleServer server;

    @BeforeEach
    void start() {
        browser = Chromium.start();
        server = new PeopleServer(Map.of()).settle();
        server.member(EMAIL, PeopleServer.OURS, Role.OFFICER);
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

    @Test
    void aMemberSaysHowTheirLettersAreAndSeesTheirFeed() throws IOException {
        browser.as(1100, "light");
        browser.driver.get(server.address + "/connexion");
        browser.type("email", EMAIL);
        browser.type("motdepasse", PeopleServer.PASSWORD);
        browser.press("/connexion");
        browser.driver.get(server.address + "/compte");
        browser.follow(By.linkText("Mes lettres"));
        browser.driver.findElement(By.name("lettre-" + PeopleServer.OURS)).sendKeys(Keys.SPACE);
        new Select(browser.driver.findElement(By.name("rythme"))).selectByValue("WEEKLY");
        browser.type("delai", "mille");
        browser.press("/lettres");
        browser.look("letters-wrong-1100");
        browser.type("delai", "45");
        browser.await(() -> browser.driver.findElement(By.name("delai")).sendKeys(Keys.ENTER));
        assertThat(browser.text()).contains("Vos choix sont enregistrés", "Prochaine lettre");
        browser.press("/lettres/flux");
        browser.as(360, "dark").look("letters-dark-360");
    }
}
