package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.web.Chromium;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** An administrator reads what the API offers and makes a key, in a real Chromium of a telephone's width. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
final class KeysBrowserTest {
    private static final String EMAIL = "anne@saint-aubin.example";

    private PeopleServer server;
    private Chromium browser;

    @BeforeEach
    void start() {
        browser = Chromium.start().as(360, "light");
        server = new PeopleServer(Map.of()).settle();
        server.member(EMAIL, PeopleServer.OURS, Role.ADMINISTRATOR);
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @Test
    void anAdministratorMakesAKeyAndReadsWhatItOpens() throws Exception {
        browser.driver.get(server.address + "/connexion");
        browser.type("email", EMAIL);
        browser.type("motdepasse", PeopleServer.PASSWORD);
        browser.press("/connexion");
        browser.driver.get(server.address + "/administration/membres?siren=" + PeopleServer.OURS);
        browser.follow(By.linkText("Clés de l’API"));
        browser.type("nom", "Tableau de bord");
        browser.press("/administration/cles/creer");
        browser.look("keys-fr-360");
        assertThat(browser.driver
                        .findElement(By.cssSelector("[role=status] code"))
                        .getText())
                .startsWith(ApiKey.PREFIX);

        browser.follow(By.linkText("Ce que l’API offre"));
        browser.look("api-fr-360");
        browser.driver.get(server.address + "/api?lang=en");
        browser.look("api-en-360");
    }
}
