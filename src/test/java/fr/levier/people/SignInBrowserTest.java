package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** An administrator signs in, invites and leaves, in a real Chromium of a telephone's width. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
final class SignInBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String EMAIL = "anne@saint-aubin.example";

    private PeopleServer server;
    private ChromeDriver browser;

    @BeforeEach
    void start() {
        boolean found = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!found) {
            System.out.println("Chromium not found: browser tests not run");
        }
        assumeTrue(found, "Chromium not found: browser tests not run");
        server = new PeopleServer(Map.of()).settle();
        server.member(EMAIL, PeopleServer.OURS, Role.ADMINISTRATOR);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
            server.close();
        }
    }

    @Test
    void anAdministratorSignsInInvitesSomebodyAndLeaves() throws Exception {
        browser.get(server.address + "/appels");
        follow(By.linkText("Se connecter"));
        look("sign-in-fr-360");

        type("email", EMAIL);
        type("motdepasse", "pas le bon mot de passe");
        press("/connexion");
        look("sign-in-wrong-fr-360");
        assertThat(browser.findElement(By.name("email")).getAttribute("value")).isEqualTo(EMAIL);

        type("motdepasse", PeopleServer.PASSWORD);
        press("/connexion");
        assertThat(browser.getCurrentUrl()).endsWith("/appels?siren=" + PeopleServer.OURS);

        follow(By.linkText("Mon compte"));
        look("account-fr-360");
        follow(By.partialLinkText("Membres de Saint-Aubin"));
        type("email", "nadia@saint-aubin.example");
        press("/administration/membres/inviter");
        assertThat(browser.findElement(By.cssSelector("[role=status]")).getText())
                .contains("L’invitation est enregistrée");
        look("members-fr-360");
        follow(By.linkText("Journal"));
        look("journal-fr-360");

        press("/deconnexion");
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
        look("password-en-360");
        browser.get(server.address + "/mot-de-passe/x?lang=fr");
        look("password-over-fr-360");
        browser.get(server.address + "/invitation/" + token);
        look("invitation-fr-360");
        type("nouveau", "court");
        press("/invitation/" + token);
        look("invitation-wrong-fr-360");
        type("nouveau", PeopleServer.PASSWORD);
        press("/invitation/" + token);
        assertThat(browser.getCurrentUrl()).endsWith("/appels?siren=" + PeopleServer.OURS);
    }

    private void type(String field, String text) {
        WebElement input = browser.findElement(By.cssSelector("main [name='" + field + "']"));
        input.clear();
        input.sendKeys(text);
    }

    private void press(String action) {
        follow(By.cssSelector("form[action='" + action + "'] button"));
    }

    /** Clicks, and waits until the page that was there is gone and the next one stands. */
    private void follow(By what) {
        WebElement before = browser.findElement(By.tagName("html"));
        browser.findElement(what).click();
        WebDriverWait patience = new WebDriverWait(browser, Duration.ofSeconds(60));
        // a page that is just going may answer in any way
        patience.ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(before));
        patience.until(page -> "complete".equals(browser.executeScript("return document.readyState")));
    }

    /** Keeps a picture, and finds no fault with what it shows. */
    private void look(String name) throws java.io.IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        assertThat(browser.executeScript(
                        "return document.documentElement.scrollWidth<=document.documentElement.clientWidth"))
                .as(name)
                .isEqualTo(true);
        List<Rule> violations = new AxeBuilder().analyze(browser).getViolations();
        assertThat(violations).as(() -> name + violations).isEmpty();
    }
}
