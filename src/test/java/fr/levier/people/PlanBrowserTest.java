package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.web.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A project manager in a real Chromium, on a narrow screen: a plan from a file, a change, a conflict, the mix, the portfolio. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
final class PlanBrowserTest {
    private static final String EMAIL = "karim@saint-aubin.example";

    private Chromium browser;
    private PeopleServer server;

    @BeforeEach
    void start() {
        browser = Chromium.start();
        server = new PeopleServer(Map.of()).settle();
        server.member(EMAIL, PeopleServer.OURS, Role.PROJECT_MANAGER);
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
    void aPlanAndThePortfolioAreReadableAndUsableAt360Pixels() throws IOException {
        browser.as(360, "light");
        browser.driver.get(server.address + "/connexion");
        browser.type("email", EMAIL);
        browser.type("motdepasse", PeopleServer.PASSWORD);
        browser.press("/connexion");
        browser.follow(By.linkText("Plans"));
        browser.follow(By.linkText("Nouveau plan"));
        browser.look("plan-new");
        upload("fixtures/projects/eau-fatick-plan.yml", "/plans/importer");
        assertThat(browser.text()).contains("Le plan tient", "Pompes solaires");
        browser.look("plan");
        browser.as(1280, "light");
        browser.screenshot("plan-wide");
        browser.as(360, "light");

        browser.await(() -> browser.type("financing.costs.2.amount", "900 000,50"));
        assertThat(browser.driver.findElement(By.id("somme")).getText()).contains("Le plan ne tient pas");
        assertThat(browser.driver.switchTo().activeElement().getDomProperty("value"))
                .isEqualTo("900 000,50");
        browser.follow(By.cssSelector("button[value='recalculer']"));
        assertThat(browser.text()).contains("Calculé, pas encore enregistré", "Le plan ne tient pas");
        browser.look("plan-reckoned");
        browser.type("financing.costs.2.amount", "beaucoup");
        browser.follow(By.cssSelector("button[value='recalculer']"));
        browser.look("plan-fault");
        browser.driver.navigate().back();
        browser.driver.navigate().back();
        browser.type("financing.costs.2.amount", "100 000");
        browser.follow(By.cssSelector("button[value='enregistrer']"));
        assertThat(browser.text()).contains("Le plan est enregistré");
        browser.driver.navigate().back();
        browser.type("financing.costs.2.amount", "90 000");
        browser.follow(By.cssSelector("button[value='enregistrer']"));
        browser.look("plan-conflict");
        browser.follow(By.cssSelector("main button[value='recalculer']"));
        browser.follow(By.cssSelector("button[value='enregistrer']"));
        assertThat(browser.text()).contains("Le plan est enregistré");
        assertThat(browser.driver.getPageSource()).contains("90\u202f000");

        browser.follow(By.linkText("Le meilleur mélange"));
        browser.follow(By.cssSelector("main form button"));
        browser.look("plan-mix");
        browser.follow(By.cssSelector("form[method='post'][action$='melange'] button"));
        browser.follow(By.linkText("Comparer ces scénarios"));
        browser.look("plan-compare");
        browser.follow(By.linkText("Plans"));
        browser.look("plan-list");

        browser.follow(By.linkText("Portefeuille"));
        upload("fixtures/portfolios/valmont.yml", "/portefeuille/importer");
        assertThat(browser.text()).contains("redondants", "dérive");
        browser.look("portfolio");
        browser.as(1280, "dark");
        browser.screenshot("portfolio-wide");
        browser.as(360, "light");
        browser.follow(By.linkText("Stratégie et moyens"));
        browser.look("portfolio-settings");

        browser.driver.get(
                server.address + "/portefeuille/epreuves?siren=" + PeopleServer.OURS + "&refus=MEAE&pays=TN");
        browser.look("portfolio-stress");
        String call = OwnCalls.add(server, PeopleServer.OURS, "ouvert", LocalDate.parse("2027-01-08"))
                .value();
        browser.driver.get(server.address + "/appels/" + call + "?siren=" + PeopleServer.OURS);
        browser.look("call-beside-portfolio");
        browser.follow(By.linkText("Préparer le dossier de candidature"));
        browser.type("seances", "14/12/2026");
        browser.press("/dossiers/enregistrer");
        assertThat(browser.text()).contains("Le dossier est enregistré", "14 décembre 2026");
        browser.look("dossier");
        browser.as(1280, "light");
        browser.screenshot("dossier-wide");
        browser.as(360, "light");
        browser.follow(By.linkText("Dossiers de candidature"));
        browser.look("dossier-list");
    }

    private void upload(String file, String action) {
        browser.driver
                .findElement(By.name("fichier"))
                .sendKeys(Path.of(file).toAbsolutePath().toString());
        browser.press(action);
    }
}
