package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** An administrator signs in, invites and leaves, in a real Chromium of a telephone's width. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
final class SignInBrowserTest {
    private static final String EMAIL = "anne@saint-aubin.example";

    private PeopleServer server;
    private Chromium chromium;
    private ChromeDriver browser;

    @BeforeEach
    void start() {
        chromium = new Chromium();
        chromium.width(360);
        browser = chromium.driver;
        server = new PeopleServer(Map.of()).settle();
        server.member(EMAIL, PeopleServer.OURS, Role.ADMINISTRATOR);
    }

    @AfterEach
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void anAdministratorSignsInInvitesSomebodyAndLeaves() throws Exception {
        browser.get(server.address + "/appels");
        chromium.follow(By.linkText("Se connecter"));
        chromium.look("sign-in-fr-360");

        chromium.type("email", EMAIL);
        chromium.type("motdepasse", "pas le bon mot de passe");
        chromium.press("/connexion");
        chromium.look("sign-in-wrong-fr-360");
        assertThat(browser.findElement(By.name("email")).getAttribute("value")).isEqualTo(EMAIL);

        chromium.type("motdepasse", PeopleServer.PASSWORD);
        chromium.press("/connexion");
        assertThat(browser.getCurrentUrl()).endsWith("/appels?siren=" + PeopleServer.OURS);

        chromium.follow(By.linkText("Mon compte"));
        chromium.look("account-fr-360");
        chromium.follow(By.partialLinkText("Membres de Saint-Aubin"));
        chromium.type("email", "nadia@saint-aubin.example");
        chromium.press("/administration/membres/inviter");
        assertThat(browser.findElement(By.cssSelector("[role=status]")).getText())
                .contains("L’invitation est enregistrée");
        chromium.look("members-fr-360");
        chromium.follow(By.linkText("Journal"));
        chromium.look("journal-fr-360");

        chromium.press("/deconnexion");
        browser.navigate().back();
        assertThat(browser.findElement(By.tagName("body")).getText()).doesNotContain(EMAIL);
    }

    @Test
    void theOtherFormsAreSoundToo() throws Exception {
        String token = server.bean(JdbcMembers.class)
                .invite(
                        new fr.levier.mail.MailAddress("nadia@saint-aubin.example"),
                        PeopleServer.OURS,
                        Role.OFFICER,
                        server.clock.instant())
                .value();
        browser.get(server.address + "/mot-de-passe?lang=en");
        chromium.look("password-en-360");
        browser.get(server.address + "/mot-de-passe/x?lang=fr");
        chromium.look("password-over-fr-360");
        browser.get(server.address + "/invitation/" + token);
        chromium.look("invitation-fr-360");
        chromium.type("nouveau", "court");
        chromium.press("/invitation/" + token);
        chromium.look("invitation-wrong-fr-360");
        chromium.type("nouveau", PeopleServer.PASSWORD);
        chromium.press("/invitation/" + token);
        assertThat(browser.getCurrentUrl()).endsWith("/appels?siren=" + PeopleServer.OURS);
    }
}
