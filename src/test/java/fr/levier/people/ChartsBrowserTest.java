package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Addition;
import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.People;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.web.Chromium;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Charts and the map in a real Chromium: drawn from the tables beside them, refused nothing by the policy, and not missed without script. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
final class ChartsBrowserTest {
    private static final String EMAIL = "karim@saint-aubin.example";
    private static final CallId CALL = CallId.ofPrivate(PeopleServer.OURS, "velo");

    private Chromium browser;
    private PeopleServer server;

    @BeforeEach
    void start() {
        browser = Chromium.start();
        server = new PeopleServer(Map.of()).settle();
        server.member(EMAIL, PeopleServer.OURS, Role.PROJECT_MANAGER);
        call();
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
    void chartsAreDrawnFromTablesThatStandThereWithoutScript() throws IOException {
        browser.as(1280, "light");
        browser.driver.get(server.address + "/connexion");
        browser.type("email", EMAIL);
        browser.type("motdepasse", PeopleServer.PASSWORD);
        browser.press("/connexion");
        browser.driver.get(server.address + "/plans/nouveau?siren=" + PeopleServer.OURS);
        upload("fixtures/projects/eau-fatick-plan.yml", "/plans/importer");
        browser.assertDrawn("stack", "treasury");
        browser.look("charts-plan");
        String plan = browser.driver.getCurrentUrl();

        browser.driver.get(server.address + "/plans/ajouter?siren=" + PeopleServer.OURS + "&appel=" + CALL);
        browser.press("/plans/ajouter");
        browser.driver.get(server.address + "/portefeuille?siren=" + PeopleServer.OURS);
        upload("fixtures/portfolios/valmont.yml", "/portefeuille/importer");
        browser.assertDrawn("timeline", "stack", "map", "balance");
        assertThat(browser.text()).contains("12 février 2027", "Union européenne", "27 pays");
        browser.look("charts-portfolio");
        browser.as(360, "dark");
        browser.look("charts-portfolio-narrow");
        browser.driver.get(server.address + "/regles/meae-generaliste");
        browser.assertDrawn("rates");
        browser.screenshot("charts-rule-narrow");
        browser.driver.get(plan);
        browser.assertDrawn("stack", "treasury");
        browser.screenshot("charts-plan-narrow");
        browser.assertNothingScrollsSideways("plan");
        browser.assertNothingComplains("charts");

        browser.scripts(false);
        for (String page : List.of(plan, server.address + "/portefeuille?siren=" + PeopleServer.OURS)) {
            browser.driver.get(page);
            assertThat(browser.driver.findElements(By.className("drawn"))).noneMatch(WebElement::isDisplayed);
            assertThat(browser.driver.findElements(By.cssSelector("[data-sure]")))
                    .allMatch(WebElement::isDisplayed);
        }
        browser.screenshot("charts-portfolio-without-script");
    }

    private void upload(String file, String action) {
        browser.driver
                .findElement(By.name("fichier"))
                .sendKeys(Path.of(file).toAbsolutePath().toString());
        browser.press(action);
    }

    private void call() {
        URI page = URI.create("https://example.org/velo");
        Evidence evidence = new Evidence(page, "appel fictif", "", Evidence.Method.LAYOUT, server.clock.instant());
        Content content = Content.builder()
                .state(Field.TITLE, "Villes cyclables (appel fictif)", evidence)
                .state(Field.DEADLINES, List.of(Deadline.ofDay(LocalDate.of(2027, 2, 12))), evidence)
                .build();
        Sighting sighting = new Sighting(CALL, Addition.SOURCE, page, Rank.ISSUER, server.clock.instant(), content);
        server.bean(People.class).add(new Addition(sighting, Map.of(), "Agent", "Reçu par courriel"));
    }
}
