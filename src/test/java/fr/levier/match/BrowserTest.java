package fr.levier.match;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.web.Chromium;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Drives the pages in a real Chromium; without one the tests are skipped and say so. Screenshots stay in target/screenshots. */
@Tag("browser")
@MicronautTest(environments = "pages")
class BrowserTest {
    private static final String CALL = "/appels/eu/CERV-2027-CITIZENS-TOWN-TT";

    private final EmbeddedServer server;
    private Chromium browser;

    @SuppressWarnings("NullAway.Init") // the browser starts before each test
    BrowserTest(EmbeddedServer server) {
        this.server = server;
    }

    @BeforeEach
    void start() {
        browser = Chromium.start();
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
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
        // colours do not depend on the width: the dark ones are looked at on a telephone
        for (String scheme : width == 360 ? List.of("light", "dark") : List.of("light")) {
            open(path, width, scheme);
            browser.assertNothingMoved(name);
            browser.look(name + (scheme.equals("dark") ? "-dark" : ""));
        }
    }

    @Test
    void atTwiceTheSizeNothingScrollsSideways() throws IOException {
        open(CALL + "?siren=000000018", 640, "light");
        browser.screenshot("call-fr-zoom");
        browser.assertNothingScrollsSideways("call-fr-zoom");
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
            new Actions(browser.driver).sendKeys(Keys.TAB).perform();
            reached.add(String.valueOf(browser.driver.executeScript("return document.activeElement.dataset.n")));
            assertThat(
                            browser.driver.executeScript(
                                    "const e=document.activeElement;return e===document.body||getComputedStyle(e).outlineStyle!=='none'"))
                    .isEqualTo(true);
        }
        assertThat(reached).containsAll(wanted);
    }

    @Test
    void theSkipLinkComesFirstAndLeadsToTheContent() {
        open("/appels", 1280, "light");
        new Actions(browser.driver).sendKeys(Keys.TAB).sendKeys(Keys.ENTER).perform();
        assertThat(browser.driver.getCurrentUrl()).endsWith("#contenu");
        assertThat(browser.driver.switchTo().activeElement().getTagName()).isEqualTo("main");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOfficerChoosesAnAuthorityAndReadsWhyACallFitsWithScriptsAndWithout(boolean scripts) {
        if (!scripts) {
            browser.scripts(false);
        }
        open("/appels", 1280, "light");
        new Select(browser.driver.findElement(By.name("siren"))).selectByValue("000000018");
        browser.follow(By.cssSelector(".filters button"));
        new Select(browser.driver.findElement(By.name("projet"))).selectByValue("rencontre-de-villes");
        browser.follow(By.cssSelector(".filters button"));
        browser.follow(By.partialLinkText("Town Twinning"));
        assertThat(browser.driver.findElement(By.cssSelector(".verdict.big")).getText())
                .contains("Éligible pour ce projet");
        browser.driver.findElement(By.cssSelector(".evidence summary")).click();
        assertThat(browser.driver
                        .findElement(By.cssSelector(".evidence[open] div"))
                        .getText())
                .contains("Lu le 20");
        browser.follow(By.linkText("English"));
        assertThat(browser.driver.findElement(By.cssSelector(".verdict.big")).getText())
                .contains("Eligible for this project");
    }

    @Test
    void theListFollowsWhatIsTypedAndChosenWithoutAnotherPage() {
        open("/appels", 1280, "light");
        browser.driver.executeScript("window.same=true");
        browser.await(() -> browser.driver.findElement(By.name("q")).sendKeys("appel"));
        assertThat(browser.text()).contains("Appel généraliste").doesNotContain("Town Twinning");
        assertThat(browser.driver.getCurrentUrl()).contains("q=appel");
        assertThat(browser.driver.switchTo().activeElement().getDomAttribute("name"))
                .isEqualTo("q");
        browser.until("document.getElementById('annonce').textContent.includes('trouvé')");
        browser.follow(By.cssSelector(".facet a"));
        assertThat(browser.driver.findElement(By.cssSelector(".facet a.on")))
                .isEqualTo(browser.driver.switchTo().activeElement());
        assertThat(browser.ask("return window.same")).isEqualTo(true);
        browser.driver.navigate().back();
        browser.until("!document.querySelector('.facet a.on')&&document.getElementById('f-q').value==='appel'");
        browser.assertNothingComplains("list");
    }

    @Test
    void anAnswerChangesTheVerdictInItsPlaceAndAnAuthorityIsProposedWhileItsNameIsTyped() {
        open(CALL + "?siren=213401722", 1280, "light");
        browser.driver.executeScript("window.same=true");
        String asked =
                browser.driver.findElement(By.cssSelector("#juge .missing")).getText();
        browser.driver
                .findElements(By.cssSelector("#juge .question input:not([type=hidden])"))
                .get(0)
                .sendKeys("2", Keys.SPACE);
        browser.follow(By.cssSelector("#juge .question button"));
        assertThat(browser.driver.findElement(By.id("juge")).getText()).isNotEqualTo(asked);
        assertThat(browser.driver.getCurrentUrl()).contains("d.");
        assertThat(browser.ask("return window.same")).isEqualTo(true);
        open("/", 360, "light");
        browser.await(() -> browser.driver.findElement(By.name("nom")).sendKeys("montpelier"));
        assertThat(browser.text()).contains("Montpellier", "habitants");
        browser.assertNothingComplains("start");
    }

    @Test
    void whatGoesWrongIsSaidWhereItHappens() {
        open("/appels", 360, "light");
        browser.driver.executeScript("document.getElementById('f-q').setAttribute('hx-get','/appels/broken/fault')");
        browser.driver.executeScript("htmx.process(document.body)");
        browser.driver.findElement(By.name("q")).sendKeys("eau");
        browser.until("!document.getElementById('panne').hidden");
        assertThat(browser.driver.findElement(By.id("panne")).getText())
                .contains("ce que vous avez tapé est encore là");
        assertThat(browser.driver.findElement(By.name("q")).getDomProperty("value"))
                .isEqualTo("eau");
    }

    @Test
    void aVisitorTypesANameChoosesAndAnswersWithoutAnAccount() {
        open("/", 360, "light");
        browser.driver.findElement(By.name("nom")).sendKeys("st-etienne", Keys.ENTER);
        new WebDriverWait(browser.driver, Duration.ofSeconds(30))
                .until(ExpectedConditions.urlContains("/collectivites"));
        browser.follow(By.linkText("Saint-Étienne"));
        assertThat(browser.driver.findElement(By.id("bilan")).getText()).isEqualTo("Pour Saint-Étienne");
        browser.driver
                .findElement(By.cssSelector(".tallies .question input[type=radio]"))
                .click();
        browser.follow(By.cssSelector(".tallies .question button"));
        assertThat(browser.driver.getCurrentUrl()).contains("d.authority.rrmaMember=true");
        assertThat(browser.driver.findElement(By.cssSelector(".tallies")).getText())
                .contains("Une réponse est gardée");
    }

    private void open(String path, int width, String scheme) {
        browser.as(width, scheme).driver.get(server.getURL() + path);
    }

    private List<?> all(String script) {
        return (List<?>) browser.ask(script);
    }
}
