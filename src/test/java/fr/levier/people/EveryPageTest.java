package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Catalogue;
import fr.levier.call.SourceRun;
import fr.levier.digest.Frequency;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.mail.MailAddress;
import fr.levier.web.Chromium;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/**
 * Every page that there is, found by its route, in a real Chromium of a telephone's width: axe finds nothing, nothing scrolls sideways
 * or moves while it loads, no script fails, the page has a title and one heading, in both languages, and its HTML is light. A new page
 * is looked at without being declared, unless its address has a part that only this test can fill.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class EveryPageTest {
    private static final String EMAIL = "anne@saint-aubin.example";
    private static final String OURS = PeopleServer.OURS;
    private static final String CALL = "meae-generaliste/2027";
    private static final int LIGHT = 60 * 1024;

    /** What stands for the parts of an address; a token that is not here is one that nobody gave, whose page says so. */
    private static final Map<String, String> PARTS = Map.of(
            "{issuer}/{key}", CALL,
            "/regles/{id}", "/regles/meae-generaliste",
            "{condition}", "carries-the-project",
            "{source}", "meae");

    /** What a page must be asked with besides. */
    private static final Map<String, String> ASKED = Map.of(
            "/plans/ajouter", "&appel=" + CALL,
            "/collectivites", "&nom=montpelier",
            "/collectivite/modifier", "&partie=strategie",
            "/collectivite/reponses", "&d.authority.population=12000");

    private PeopleServer server;
    private Chromium browser;
    private TestBrowser member;
    private TestBrowser visitor;

    /** The address of a plan of eight contributions. */
    private String plan;

    /** The question of a letter, by its link. */
    private String question;

    @BeforeAll
    void start() throws IOException {
        browser = Chromium.start().as(360, "light");
        server = new PeopleServer(Map.of()).settle();
        Account anne = server.member(EMAIL, OURS, Role.ADMINISTRATOR);
        server.bean(JdbcAccounts.class).makeInstanceAdministrator(anne.id());
        Instant now = server.clock.instant();
        server.bean(Catalogue.class)
                .record(new SourceRun("eu", now, now, false, 1, 0, List.of(), SeenCalls.at(now), List.of()));
        visitor = server.browser();
        member = server.signedIn(EMAIL);
        member.get("/plans/nouveau?siren=" + OURS);
        byte[] file = Files.readAllBytes(Path.of("fixtures/projects/eau-fatick-plan.yml"));
        server.bean(JdbcSubscriptions.class)
                .put(OURS, new MailAddress("lettre@ours.example"), Locale.FRANCE, Frequency.WEEKLY);
        question = new AnswerLinks(server)
                .written("lettre@ours.example", now.plus(Duration.ofDays(7))).stream()
                        .filter(path -> AnswerLinks.named(path).contains("authority.odaDeclared"))
                        .findFirst()
                        .orElseThrow();
        plan = TestBrowser.location(member.upload("/plans/importer", Map.of("siren", OURS), "plan.yml", file))
                .replaceFirst("\\?.*", "");
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    private Stream<String> routes() {
        return IsolationTest.routes().filter(route -> route.startsWith("GET ")).sorted();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isSound(String route) throws IOException {
        String address = address(route.substring("GET ".length()));
        Optional<TestBrowser> reader = Stream.of(member, visitor)
                .filter(who -> isPage(who.get(address)))
                .findFirst();
        if (reader.isPresent()) {
            show(reader.get());
            for (String language : List.of("fr", "en")) {
                look(reader.get(), address + "&lang=" + language, language);
            }
        }
    }

    private String address(String path) {
        String filled = path.replace("/plans/{id}", plan).replace("/lettre/repondre/{token}", question);
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            filled = filled.replace(part.getKey(), part.getValue());
        }
        filled = filled.replaceAll("\\{[^}]*}", "x");
        String compared = "&a=" + plan.substring(plan.lastIndexOf('/') + 1);
        return filled + "?siren=" + OURS + ASKED.getOrDefault(filled, "") + compared;
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.statusCode() != 303
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    /** Gives the real browser the session of one of ours. */
    private void show(TestBrowser reader) {
        if (browser.driver.getCurrentUrl().startsWith("data:")) {
            browser.driver.get(server.address + "/static/levier.svg");
        }
        browser.driver.manage().deleteAllCookies();
        reader.cookies.forEach((name, value) -> browser.driver.manage().addCookie(new Cookie(name, value)));
    }

    private void look(TestBrowser reader, String address, String language) throws IOException {
        String body = reader.get(address).body();
        assertThat(body.getBytes(StandardCharsets.UTF_8).length).as(address).isLessThan(LIGHT);
        browser.driver.get(server.address + address);
        browser.assertNothingMoved(address);
        String name = "page" + address.replaceAll("\\?.*|(?<=/repondre)/.*", "").replace('/', '-') + "-" + language;
        if (language.equals("fr")) {
            browser.look(name);
        } else {
            browser.assertNothingScrollsSideways(name);
        }
        assertThat(browser.driver.getTitle()).as(address).matches(".+ – Levier");
        assertThat(browser.driver.findElements(By.tagName("h1"))).as(address).hasSize(1);
        assertThat(browser.ask("return document.documentElement.lang"))
                .as(address)
                .isEqualTo(language);
        browser.assertNothingComplains(address);
    }
}
