package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.authority.Authorities;
import fr.levier.authority.Authority;
import fr.levier.demo.InventedPeople;
import fr.levier.demo.OpenGate;
import fr.levier.job.Collection;
import fr.levier.web.Chromium;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Somebody with several authorities and the instance to keep goes through their pages, in a real Chromium of a telephone's width. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
final class AdministrationBrowserTest {
    private static final String EMAIL = "anne@saint-aubin.example";

    private PeopleServer server;
    private Chromium browser;

    @BeforeEach
    void start() {
        browser = Chromium.start().as(360, "light");
        Map<String, Object> settings = new HashMap<>(Map.of("levier.jobs.enabled", "true"));
        List.of("collect", "purge", "digest", "delivery", "alarm")
                .forEach(job -> settings.put("levier." + job + ".cron", "0 0 7 1 1 ? 2090"));
        Collection nothing = (source, now) -> {};
        server = new PeopleServer(settings, nothing).settle();
        server.bean(Authorities.class)
                .save(new Authority(
                        PeopleServer.OURS,
                        "Communauté de communes de Saint-Aubin",
                        "communaute_communes",
                        true,
                        Map.of(
                                "population",
                                12000,
                                "departement",
                                "34",
                                "competences",
                                List.of("water", "sanitation"),
                                "strategy",
                                Map.of(
                                        "countries",
                                        List.of("SN", "MA"),
                                        "vision",
                                        "Un territoire ouvert.\nDes liens durables."))));
        Account anne = server.member(EMAIL, PeopleServer.OURS, Role.ADMINISTRATOR);
        server.member(EMAIL, PeopleServer.THEIRS, Role.OFFICER);
        server.bean(JdbcAccounts.class).makeInstanceAdministrator(anne.id());
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    @Test
    void anAdministratorChoosesDescribesKeepsAnswersAndLooksAfterTheInstance() throws Exception {
        open("/connexion");
        browser.type("email", EMAIL);
        browser.type("motdepasse", PeopleServer.PASSWORD);
        browser.press("/connexion");
        browser.look("choice-fr-360");
        browser.follow(By.xpath("//main//button[contains(., 'Saint-Aubin')]"));

        browser.follow(By.linkText("Ma collectivité"));
        browser.look("authority-fr-360");
        browser.follow(By.cssSelector("a[href*='partie=strategie']"));
        browser.type("d.authority.strategy.mission", "Coopérer sur l’eau.");
        browser.look("authority-edit-fr-360");
        browser.press("/collectivite/modifier");
        assertThat(browser.text()).contains("C’est enregistré", "Coopérer sur l’eau.", "Maroc, Sénégal");

        open("/collectivite/reponses?lang=en&d.authority.population=13000&d.authority.odaDeclared=true&siren="
                + PeopleServer.OURS);
        browser.look("answers-en-360");

        open("/administration?lang=fr");
        browser.look("administration-fr-360");
        for (String page : List.of(
                "sources",
                "taches",
                "courriel",
                "sauvegarde",
                "regles",
                "sources/meae",
                "personnes",
                "journal",
                "collectivites?nom=loire")) {
            open("/administration/" + page);
            browser.look("administration-" + page.replaceAll("[/?=]", "-") + "-fr-360");
        }
        theAccountsOfTheDemonstrationAreChosen();
    }

    private void theAccountsOfTheDemonstrationAreChosen() throws Exception {
        ReadyAccounts ready = InventedPeople.of(PeopleServer.OURS);
        try (PeopleServer demonstration = new PeopleServer(Map.of(), ready, new OpenGate()).settle()) {
            ready.settle(demonstration.bean(JdbcAccounts.class), demonstration.clock.instant());
            browser.driver.get(demonstration.address + "/connexion?lang=fr");
            browser.look("demonstration-accounts-fr-360");
            browser.follow(By.xpath("//main//button[contains(., 'Dominique')]"));
            browser.driver.get(demonstration.address + "/appels/ajouter?siren=" + PeopleServer.OURS);
            browser.look("role-needed-fr-360");
        }
    }

    private void open(String path) {
        browser.driver.get(server.address + path);
    }
}
