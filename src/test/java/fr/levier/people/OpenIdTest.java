package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by OpenID Connect, from the link to the session, with a real provider of identities. */
@SuppressWarnings("NullAway.Init")
final class OpenIdTest {
    private static final String EMAIL = "claire@saint-aubin.example";

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private PeopleServer server;

    @BeforeEach
    void start() {
        provider.start(InetAddress.getLoopbackAddress(), 0);
        server = serve(Map.of());
    }

    private PeopleServer serve(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("micronaut.security.oauth2.clients.proconnect.client-id", "levier");
        settings.put("micronaut.security.oauth2.clients.proconnect.client-secret", "secret");
        settings.put(
                "micronaut.security.oauth2.clients.proconnect.openid.issuer",
                provider.issuerUrl("agents").toString());
        return new PeopleServer(settings).settle();
    }

    @AfterEach
    void stop() {
        server.close();
        provider.shutdown();
    }

    @Test
    void aMemberComesInByTheirProviderAndIsKnownThereafterByTheirSubject() {
        server.member(EMAIL, PeopleServer.OURS, Role.OFFICER);
        TestBrowser browser = server.browser();
        assertThat(browser.get("/connexion").body())
                .contains("/oauth/login/proconnect", "Se connecter avec ProConnect");
        String planted = browser.cookie().orElseThrow();

        signIn(browser, "subject-1", Map.of("email", EMAIL, "email_verified", true));

        assertThat(browser.cookie()).isPresent().get().isNotEqualTo(planted);
        assertThat(browser.get("/compte").body()).contains(EMAIL, "Chargé de mission");
        TestBrowser later = server.browser();
        signIn(later, "subject-1", Map.of("email", "renamed@elsewhere.example", "email_verified", false));
        assertThat(later.get("/compte").body()).contains(EMAIL);
    }

    @Test
    void anIdentityWithoutAccountOrWhoseAddressNobodyVerifiedStaysOutside() {
        server.account(EMAIL);
        TestBrowser browser = server.browser();

        HttpResponse<String> unknown =
                signIn(browser, "subject-2", Map.of("email", "other@example.org", "email_verified", true));
        HttpResponse<String> unverified = signIn(browser, "subject-3", Map.of("email", EMAIL, "email_verified", false));
        HttpResponse<String> silent = signIn(browser, "subject-4", Map.of("email", EMAIL));

        for (HttpResponse<String> answer : List.of(unknown, unverified, silent)) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("Aucun compte d’ici");
        }
        assertThat(browser.get("/compte").statusCode()).isEqualTo(303);
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        server.member(EMAIL, PeopleServer.OURS, Role.OFFICER);
        TestBrowser attacker = server.browser();
        String callback = callback(attacker, "subject-5", Map.of("email", EMAIL, "email_verified", true));
        TestBrowser victim = server.browser();

        assertThat(victim.get(callback).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(victim.get("/compte").statusCode()).isEqualTo(303);
    }

    @Test
    void aProviderThatNamesTheAddressElsewhereOnlyIsAskedThere() {
        server.close();
        server = serve(Map.of(
                "levier.openid.userinfo-url", provider.userInfoUrl("agents").toString()));
        server.account(EMAIL);
        TestBrowser browser = server.browser();

        // The provider of this test says in both places what it was told, so the address is left out of both.
        HttpResponse<String> answer = signIn(browser, "subject-6", Map.of("email_verified", true));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(browser.get("/compte").statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> signIn(TestBrowser browser, String subject, Map<String, Object> claims) {
        return browser.get(callback(browser, subject, claims));
    }

    /** Goes to the provider, which lets everybody in, and returns the address to which it sends the browser back. */
    private String callback(TestBrowser browser, String subject, Map<String, Object> claims) {
        provider.enqueueCallback(
                new DefaultOAuth2TokenCallback("agents", subject, "JWT", List.of("levier"), claims, 3600));
        URI there = URI.create(TestBrowser.location(browser.get("/oauth/login/proconnect")));
        assertThat(there.getQuery()).contains("state=", "nonce=", "code_challenge=", "response_type=code");
        try {
            HttpResponse<String> back = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(there).build(), HttpResponse.BodyHandlers.ofString());
            URI callback = URI.create(TestBrowser.location(back));
            assertThat(callback.getPath()).isEqualTo("/oauth/callback/proconnect");
            return callback.getRawPath() + "?" + callback.getRawQuery();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
