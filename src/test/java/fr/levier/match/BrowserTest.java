package fr.levier.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Drives the pages in a real Chromium; without one the tests are skipped and say so. Screenshots stay in target/screenshots. */
@Tag("browser")
@MicronautTest(environments = "pages")
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String CALL = "/appels/eu/CERV-2027-CITIZENS-TOWN-TT";

    private final EmbeddedServer server;
    private ChromeDriver browser;

    @SuppressWarnings("NullAway.Init") // the browser starts before each test
    BrowserTest(EmbeddedServer server) {
        this.server = server;
    }

    @BeforeEach
    void start() {
        boolean found = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!found) {
            System.out.println("Chromium not found: browser tests not run");
        }
        assumeTrue(found, "Chromium not found: browser tests not run");
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
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "start-fr-1280, /?lang=fr, 1280",
        "start-en-360, /?lang=en, 360",
        "found-fr-360, /collectivites?lang=fr&nom=montpelier, 360",
        "visitor-fr-1280, /appels?lang=fr&siren=213401722, 1280",
        "visitor-fr-360, /appels?lang=fr&siren=213401722, 360",
        "list-fr-1280, /appels?lang=fr&siren=000000018, 1280",
        "list-fr-360, /appels?lang=fr&siren=000000018, 360",
        "project-fr-1280, /appels?lang=fr&siren=000000018&projet=rencontre-de-villes, 1280",
        "project-fr-360, /appels?lang=fr&siren=000000018&projet=rencontre-de-villes, 360",
        "call-project-fr-360, /appels/eu/CERV-2027-CITIZENS-TOWN-TT?siren=000000018&projet=rencontre-de-villes, 360",
        "closed-call-fr-1280, /appels/meae-jeunesse/2026?siren=000000018, 1280",
        "deadlines-fr-360, /appels/meae-territoires/2027, 360",
        "list-en-1280, /appels?lang=en, 1280",
        "list-en-360, /appels?lang=en, 360",
        "call-fr-1280, /appels/eu/CERV-2027-CITIZENS-TOWN-TT?lang=fr&siren=000000018, 1280",
        "call-fr-360, /appels/eu/CERV-2027-CITIZENS-TOWN-TT?lang=fr&siren=000000018, 360",
        "call-en-1280, /appels/eu/CERV-2027-CITIZENS-TOWN-TT?lang=en, 1280",
        "call-en-360, /appels/eu/CERV-2027-CITIZENS-TOWN-TT?lang=en, 360",
        "fictional-fr-360, /appels/meae-generaliste/2026?lang=fr&siren=000000018, 360",
        "hostile-fr-360, /appels/presse/hostile?lang=fr, 360",
        "rules-fr-1280, /regles?lang=fr, 1280",
        "rules-en-360, /regles?lang=en, 360",
        "scheme-fr-1280, /regles/meae-generaliste?lang=fr, 1280",
        "scheme-fr-360, /regles/meae-generaliste?lang=fr, 360",
        "scheme-en-360, /regles/afd-ficol?lang=en, 360",
        "closed-fr-360, /regles/bekou?lang=fr, 360",
        "condition-fr-360, /regles/afd-ficol/carries-the-project?lang=fr, 360",
        "sources-fr-1280, /sources?lang=fr, 1280",
        "sources-fr-360, /sources?lang=fr, 360",
        "sources-en-360, /sources?lang=en, 360",
        "error-fr-1280, /nulle-part?lang=fr, 1280",
        "error-en-360, /nulle-part?lang=en, 360"
    })
    void axeFindsNothingAndNothingScrollsSideways(String name, String path, int width) throws IOException {
        for (String scheme : List.of("light", "dark")) {
            open(path, width, scheme);
            screenshot(name + (scheme.equals("dark") ? "-dark" : ""));
            assertNothingScrollsSideways();
            assertAxeFindsNothing();
        }
    }

    @Test
    void atTwiceTheSizeNothingScrollsSideways() throws IOException {
        open(CALL + "?siren=000000018", 640, "light");
        screenshot("call-fr-zoom");
        assertNothingScrollsSideways();
    }

    @ParameterizedTest
    @CsvSource({"/", "/appels", "/appels/eu/CERV-2027-CITIZENS-TOWN-TT?siren=000000018", "/regles/afd-ficol", "/sources"
    })
    void theKeyboardReachesEverythingAndTheFocusShows(String path) {
        open(path, 1280, "light");
        Set<Object> wanted = new HashSet<>(
                all(
                        "return [...document.querySelectorAll('a[href],button,input,select,summary,[tabindex=\"0\"]')].filter(e=>e.checkVisibility()).filter(e=>e.type!=='radio'||e===e.form.elements[e.name][0]).map((e,i)=>{e.dataset.n=i;return ''+i})"));
        Set<Object> reached = new HashSet<>();
        for (int press = 0; press < wanted.size() + 2; press++) {
            new Actions(browser).sendKeys(Keys.TAB).perform();
            reached.add(String.valueOf(browser.executeScript("return document.activeElement.dataset.n")));
            assertThat(
                            browser.executeScript(
                                    "const e=document.activeElement;return e===document.body||getComputedStyle(e).outlineStyle!=='none'"))
                    .isEqualTo(true);
        }
        assertThat(reached).containsAll(wanted);
    }

    @Test
    void theSkipLinkComesFirstAndLeadsToTheContent() {
        open("/appels", 1280, "light");
        new Actions(browser).sendKeys(Keys.TAB).sendKeys(Keys.ENTER).perform();
        assertThat(browser.getCurrentUrl()).endsWith("#contenu");
        assertThat(browser.switchTo().activeElement().getTagName()).isEqualTo("main");
    }

    @Test
    void anOfficerChoosesAnAuthorityAndReadsWhyACallFits() {
        open("/appels", 1280, "light");
        new Select(browser.findElement(By.name("siren"))).selectByValue("000000018");
        follow(By.cssSelector(".filters button"));
        new Select(browser.findElement(By.name("projet"))).selectByValue("rencontre-de-villes");
        follow(By.cssSelector(".filters button"));
        follow(By.partialLinkText("Town Twinning"));
        assertThat(browser.findElement(By.cssSelector(".verdict.big")).getText())
                .contains("Éligible pour ce projet");
        browser.findElement(By.cssSelector(".evidence summary")).click();
        assertThat(browser.findElement(By.cssSelector(".evidence[open] div")).getText())
                .contains("Lu le 20");
        follow(By.linkText("English"));
        assertThat(browser.findElement(By.cssSelector(".verdict.big")).getText())
                .contains("Eligible for this project");
    }

    @Test
    void aVisitorTypesANameChoosesAndAnswersWithoutAnAccount() {
        open("/", 360, "light");
        browser.findElement(By.name("nom")).sendKeys("st-etienne", Keys.ENTER);
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(ExpectedConditions.urlContains("/collectivites"));
        follow(By.linkText("Saint-Étienne"));
        assertThat(browser.findElement(By.id("bilan")).getText()).isEqualTo("Pour Saint-Étienne");
        browser.findElement(By.cssSelector(".tallies .question input[type=radio]"))
                .click();
        follow(By.cssSelector(".tallies .question button"));
        assertThat(browser.getCurrentUrl()).contains("d.authority.rrmaMember=true");
        assertThat(browser.findElement(By.cssSelector(".tallies")).getText()).contains("Une réponse est gardée");
    }

    /** Clicks, and waits until the page that was there is gone and the next one stands. */
    private void follow(By link) {
        WebElement before = browser.findElement(By.tagName("html"));
        browser.findElement(link).click();
        WebDriverWait patience = new WebDriverWait(browser, Duration.ofSeconds(30));
        // a page that is just going may answer in any way
        patience.ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(before));
        patience.until(page -> "complete".equals(browser.executeScript("return document.readyState")));
    }

    private void open(String path, int width, String scheme) {
        browser.manage().window().setSize(new Dimension(width, 900));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        browser.get(server.getURL() + path);
    }

    private List<?> all(String script) {
        return (List<?>) Objects.requireNonNull(browser.executeScript(script));
    }

    private void assertNothingScrollsSideways() {
        assertThat(browser.executeScript(
                        "return document.documentElement.scrollWidth<=document.documentElement.clientWidth"))
                .isEqualTo(true);
    }

    private void assertAxeFindsNothing() {
        List<Rule> violations = new AxeBuilder().analyze(browser).getViolations();
        assertThat(violations).as(() -> violations.toString()).isEmpty();
    }

    private void screenshot(String name) throws IOException {
        long height =
                (Long) Objects.requireNonNull(browser.executeScript("return document.documentElement.scrollHeight"));
        Object shot = browser.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of(
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of(
                                        "x",
                                        0,
                                        "y",
                                        0,
                                        "width",
                                        Objects.requireNonNull(
                                                browser.executeScript("return document.documentElement.clientWidth")),
                                        "height",
                                        height,
                                        "scale",
                                        1)))
                .get("data");
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(shot)));
    }
}
