package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.web.Chromium;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** An administrator signs in, invites and leaves, in a real Chromium of a telephone's width. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
final class SignInBrowserTest {
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
    void anAdministratorSignsInInvitesSomebodyAndLeaves() throws Exception {
        browser.driver.get(server.address + "/appels");
        browser.follow(By.linkText("Se connecter"));
        browser.look("sign-in-fr-360");

        browser.type("email", EMAIL);
        browser.type("motdepasse", "pas le bon mot de passe");
        browser.press("/connexion");
        browser.look("sign-in-wrong-fr-360");
        assertThat(browser.driver.findElement(By.name("email")).getAttribute("value"))
                .isEqualTo(EMAIL);

        browser.type("motdepasse", PeopleServer.PASSWORD);
        browser.press("/connexion");
        assertThat(browser.driver.getCurrentUrl()).endsWith("/appels?siren=" + PeopleServer.OURS);

        browser.follow(By.linkText("Mon compte"));
        browser.look("account-fr-360");
        browser.follow(By.partialLinkText("Membres de Saint-Aubin"));
        browser.type("email", "nadia@saint-aubin.example");
        browser.press("/administration/membres/inviter");
        assertThat(browser.driver.findElement(By.cssSelector("[role=status]")).getText())
                .contains("est prête");
        browser.look("members-fr-360");
        browser.follow(By.linkText("Journal"));
        browser.look("journal-fr-360");

        browser.press("/deconnexion");
        browser.driver.navigate().back();
        assertThat(browser.driver.findElement(By.tagName("body")).getText()).doesNotContain(EMAIL);
    }

    @Test
    void theOtherFormsAreSoundToo() throws Exception {
        String token = server.bean(JdbcMembers.class)
                .invite(
                        new fr.levier.mail.MailAddress("nadia@saint-aubin.example"),
                        PeopleServer.OURS,
                        Role.OFFICER,
                        java.util.UUID.randomUUID(),
                        server.clock.instant())
                .orElseThrow()
                .value();
        browser.driver.get(server.address + "/mot-de-passe?lang=en");
        browser.look("password-en-360");
        browser.driver.get(server.address + "/mot-de-passe/x?lang=fr");
        browser.look("password-over-fr-360");
        browser.driver.get(server.address + "/invitation/" + token);
        browser.look("invitation-fr-360");
        browser.press("/invitation/" + token);
        browser.look("invitation-password-fr-360");
        browser.type("nouveau", "court");
        browser.press("/invitation/" + token);
        browser.look("invitation-wrong-fr-360");
        browser.type("nouveau", PeopleServer.PASSWORD);
        browser.press("/invitation/" + token);
        assertThat(browser.driver.getCurrentUrl()).endsWith("/appels?siren=" + PeopleServer.OURS);
    }
}
