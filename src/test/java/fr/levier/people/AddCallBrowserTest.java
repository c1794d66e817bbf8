package fr.levier.people;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import fr.levier.source.Network;
import fr.levier.web.Chromium;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** An officer pastes an address on a telephone, confirms what was read, corrects a value, and sends a file that is too large. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
final class AddCallBrowserTest {
    private static final String EMAIL = "anne@saint-aubin.example";
    private static final String PAGE = """
            <html><head><title>Fonds du fleuve</title></head><body><main><h1>Fonds du fleuve, appel fictif 2027</h1>
            <p>Le fonds soutient les projets de coopération des communes et de leurs groupements dans le domaine de l’eau.</p>
            <p>Les dossiers sont à déposer au plus tard le 15 mars 2027.</p>
            <p>La subvention ne peut dépasser 30 000 euros par projet.</p></main></body></html>
            """;

    @TempDir
    Path folder;

    private final WireMockServer site =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private Chromium browser;
    private PeopleServer server;

    @BeforeEach
    void start() {
        browser = Chromium.start();
        site.start();
        site.stubFor(get(urlEqualTo("/robots.txt")).willReturn(notFound()));
        site.stubFor(
                get(urlEqualTo("/appel")).willReturn(ok(PAGE).withHeader("Content-Type", "text/html; charset=utf-8")));
        Network wired = Network.wired(loopback(), host -> site.port(), DefaultClientTlsStrategy.createDefault());
        server = new PeopleServer(Map.of(), wired).settle();
        server.member(EMAIL, PeopleServer.OURS, Role.OFFICER);
    }

    private static DnsResolver loopback() {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
        site.stop();
    }

    @Test
    void anAddressBecomesACallAndAValueIsCorrected() throws IOException {
        browser.as(360, "light");
        browser.driver.get(server.address + "/connexion");
        browser.type("email", EMAIL);
        browser.type("motdepasse", PeopleServer.PASSWORD);
        browser.press("/connexion");
        browser.follow(By.linkText("Ajouter un appel"));
        browser.look("add-fr-360");

        Path huge = Files.write(folder.resolve("enorme.pdf"), new byte[30 * 1024 * 1024]);
        browser.driver.findElement(By.name("fichier")).sendKeys(huge.toString());
        browser.press("/appels/ajouter");
        assertThat(browser.text()).contains("Envoi trop volumineux");
        browser.await(() -> browser.driver.navigate().back());

        browser.driver.get(server.address + "/appels/ajouter?siren=" + PeopleServer.OURS);
        browser.type("adresse", "http://fonds.example/appel");
        browser.press("/appels/ajouter");
        assertThat(browser.text()).contains("au plus tard le 15 mars 2027", "Lu sur fonds.example");
        browser.look("add-confirm-fr-360");

        browser.type("champ-opens", "demain");
        browser.press("/appels/ajouter/confirmer");
        assertThat(browser.text()).contains("n’est pas un jour");
        browser.look("add-wrong-fr-360");
        browser.type("champ-opens", "2 janvier 2027");
        browser.press("/appels/ajouter/confirmer");
        assertThat(browser.text()).contains("L’appel est ajouté", "2 janvier 2027");
        browser.look("added-fr-360");

        browser.follow(By.cssSelector("a[href$='champ=grantMax']"));
        browser.look("correct-fr-360");
        browser.type("champ-grantMax", "35 000 €");
        browser.type("raison", "Dit au téléphone");
        browser.press("/corrections");
        assertThat(browser.text()).contains("La correction est enregistrée");
        browser.follow(By.linkText("Corriger ou compléter d’autres valeurs"));
        assertThat(browser.text()).contains("Dit au téléphone");
        browser.look("corrections-fr-360");
        browser.as(1280, "light");
        browser.driver.navigate().back();
        browser.screenshot("added-fr-1280");
    }
}
