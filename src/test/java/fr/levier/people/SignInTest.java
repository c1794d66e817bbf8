package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming and going, and those who try to come as somebody else. */
final class SignInTest {
    private static final String EMAIL = "claire@saint-aubin.example";

    private final PeopleServer server = new PeopleServer(Map.of()).settle();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aMemberSignsInAndBeginsWithTheCallsOfTheirAuthority() {
        server.member(EMAIL, PeopleServer.OURS, Role.OFFICER);
        TestBrowser browser = server.browser();

        HttpResponse<String> answer = browser.signIn(EMAIL, PeopleServer.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(TestBrowser.location(answer)).isEqualTo("/appels?siren=" + PeopleServer.OURS);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HTTPOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(browser.get("/compte").body()).contains(EMAIL, "Chargé de mission");
    }

    @Test
    void behindHttpsTheCookieBelongsToThisHostAlone() {
        server.account(EMAIL);
        TestBrowser browser = server.browser();
        var request = java.net.http.HttpRequest.newBuilder(server.address.resolve("/connexion"))
                .header("X-Forwarded-Proto", "https");

        assertThat(browser.send(request).headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("__Host-levier=")
                .contains("Secure", "HTTPOnly", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void signingInGivesANewTokenSoThatAPlantedOneNeverBecomesASession() {
        server.account(EMAIL);
        TestBrowser browser = server.browser();
        browser.get("/connexion");
        String planted = browser.cookie().orElseThrow();

        browser.signIn(EMAIL, PeopleServer.PASSWORD);
        TestBrowser attacker = server.browser();
        attacker.cookies.put("levier", planted);

        assertThat(browser.cookie()).isPresent().isNotEqualTo(Optional.of(planted));
        assertThat(attacker.get("/compte").statusCode()).isEqualTo(303);
    }

    @Test
    void onlyTheHashOfASessionIsStored() {
        server.account(EMAIL);
        TestBrowser browser = server.signedIn(EMAIL);
        String token = browser.cookie().orElseThrow();

        assertThat(rows("select hash from login"))
                .containsExactly(fr.levier.web.Token.hashOf(token))
                .doesNotContain(token);
        assertThat(rows("select password from account").get(0)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void whoLeavesIsOutAndTheBackButtonShowsNothing() {
        server.member(EMAIL, PeopleServer.OURS, Role.OFFICER);
        TestBrowser browser = server.signedIn(EMAIL);
        String session = browser.cookie().orElseThrow();
        HttpResponse<String> page = browser.get("/appels?siren=" + PeopleServer.OURS);

        HttpResponse<String> left = browser.post("/deconnexion", Map.of());

        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(browser.cookie()).isEmpty();
        browser.cookies.put("levier", session);
        assertThat(browser.get("/compte").statusCode()).isEqualTo(303);
        assertThat(browser.get("/appels?siren=" + PeopleServer.OURS).body())
                .contains("Connectez-vous pour voir")
                .doesNotContain("Saint-Aubin");
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        server.account(EMAIL);
        TestBrowser one = server.signedIn(EMAIL);
        TestBrowser other = server.signedIn(EMAIL);

        one.post("/compte/partout", Map.of());

        assertThat(one.get("/compte").statusCode()).isEqualTo(303);
        assertThat(other.get("/compte").statusCode()).isEqualTo(303);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndTheOldPassword() {
        server.account(EMAIL);
        TestBrowser one = server.signedIn(EMAIL);
        TestBrowser other = server.signedIn(EMAIL);
        String before = one.cookie().orElseThrow();

        HttpResponse<String> changed = one.post(
                "/compte/mot-de-passe",
                Map.of("ancien", PeopleServer.PASSWORD, "nouveau", "deux ponts sur la rivière"));

        assertThat(TestBrowser.location(changed)).isEqualTo("/compte?fait=motdepasse");
        assertThat(one.get("/compte").statusCode()).isEqualTo(200);
        assertThat(one.cookie()).isPresent().isNotEqualTo(Optional.of(before));
        assertThat(other.get("/compte").statusCode()).isEqualTo(303);
        assertThat(server.browser().signIn(EMAIL, PeopleServer.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(server.browser().signIn(EMAIL, "deux ponts sur la rivière").statusCode())
                .isEqualTo(303);
    }

    @Test
    void sessionsEndWhenNobodyUsesThemAndAfterAWeekAnyway() {
        server.account(EMAIL);
        TestBrowser idle = server.signedIn(EMAIL);
        server.clock.advance(JdbcLogins.IDLE.plusMinutes(1));
        assertThat(idle.get("/compte").statusCode()).isEqualTo(303);

        TestBrowser busy = server.signedIn(EMAIL);
        for (Duration spent = Duration.ZERO; spent.compareTo(JdbcLogins.LONGEST) < 0; spent = spent.plusHours(6)) {
            assertThat(busy.get("/compte").statusCode()).isEqualTo(200);
            server.clock.advance(Duration.ofHours(6));
        }
        assertThat(busy.get("/compte").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionOutlivesARestartAndIsKnownToEveryNode() {
        String database = fr.levier.store.TestDatabase.freshUrl();
        try (PeopleServer first = new PeopleServer(database, Map.of());
                PeopleServer second = new PeopleServer(database, Map.of())) {
            first.account(EMAIL);
            TestBrowser browser = first.signedIn(EMAIL);
            TestBrowser elsewhere = second.browser();
            elsewhere.cookies.putAll(browser.cookies);

            assertThat(elsewhere.get("/compte").body()).contains(EMAIL);
            browser.post("/compte/partout", Map.of());
            assertThat(elsewhere.get("/compte").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void nobodyLearnsWhoHasAnAccount() {
        server.account(EMAIL);
        HttpResponse<String> wrong = server.browser().signIn(EMAIL, "rien de tel ici");
        HttpResponse<String> unknown = server.browser().signIn("personne@saint-aubin.example", "rien de tel ici");

        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
        assertThat(plain(unknown.body()).replace("personne@", "claire@")).isEqualTo(plain(wrong.body()));
        assertThat(plain(forgotten("personne@saint-aubin.example")).replace("personne@", "claire@"))
                .isEqualTo(plain(forgotten(EMAIL)));
    }

    @Test
    void anUnknownAccountCostsAsMuchWorkAsAKnownOne() {
        assertThat(Passwords.matches("nobody has this password", "")).isFalse();
        assertThat(Passwords.matches("x", Passwords.hash("x"))).isTrue();
        assertThat(Passwords.isOutdated("$argon2id$v=19$m=4096,t=1,p=1$aa$bb")).isTrue();
    }

    @Test
    void afterTooManyAttemptsAnAccountRestsEvenForTheRightPassword() {
        server.account(EMAIL);
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(server.browser().signIn(EMAIL, "faux " + attempt).statusCode())
                    .isEqualTo(401);
        }
        assertThat(server.browser().signIn(EMAIL, PeopleServer.PASSWORD).statusCode())
                .isEqualTo(429);
        assertThat(server.browser()
                        .signIn(EMAIL.toUpperCase(java.util.Locale.ROOT), PeopleServer.PASSWORD)
                        .statusCode())
                .isEqualTo(429);

        server.clock.advance(Duration.ofMinutes(16));
        assertThat(server.browser().signIn(EMAIL, PeopleServer.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void oneAddressDoesNotTryManyAccounts() {
        JdbcAttempts attempts = server.bean(JdbcAttempts.class);
        for (int account = 0; account < 60; account++) {
            assertThat(attempts.allow("account " + account, "192.0.2.1", server.clock.instant()))
                    .isTrue();
        }
        assertThat(attempts.allow("another", "192.0.2.1", server.clock.instant()))
                .isFalse();
        assertThat(attempts.allow("another", "192.0.2.2", server.clock.instant()))
                .isTrue();
    }

    @Test
    void anErrorKeepsTheAddressAndNeverThePassword() {
        String page = server.browser().signIn(EMAIL, "mon-secret-mal-tapé").body();

        assertThat(page)
                .contains("value=\"" + EMAIL + "\"", "Adresse ou mot de passe incorrect")
                .doesNotContain("mal-tapé");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/appels//evil.example",
                "javascript:alert(1)",
                "/\tappels",
                "http:/appels",
                "%2F%2Fevil.example"
            })
    void signingInLeadsNowhereElse(String next) {
        server.account(EMAIL);
        TestBrowser browser = server.browser();
        browser.get("/connexion");

        HttpResponse<String> answer =
                browser.post("/connexion", Map.of("email", EMAIL, "motdepasse", PeopleServer.PASSWORD, "suite", next));

        assertThat(TestBrowser.location(answer)).isEqualTo("/appels");
    }

    @Test
    void whoAsksForAPageFirstIsLedThereAfterSigningIn() {
        server.account(EMAIL);
        TestBrowser browser = server.browser();
        HttpResponse<String> refused = browser.get("/compte?fait=nom");
        assertThat(TestBrowser.location(refused)).isEqualTo("/connexion?suite=%2Fcompte%3Ffait%3Dnom");
        assertThat(browser.open("/compte?fait=nom").body()).contains("value=\"/compte?fait=nom\"");

        HttpResponse<String> answer = browser.post(
                "/connexion", Map.of("email", EMAIL, "motdepasse", PeopleServer.PASSWORD, "suite", "/compte?fait=nom"));
        assertThat(TestBrowser.location(answer)).isEqualTo("/compte?fait=nom");
    }

    @Test
    void whatWasTypedWhenTheSessionEndedComesBackAndIsSentByOnePress() {
        server.account(EMAIL);
        TestBrowser browser = server.signedIn(EMAIL);
        server.clock.advance(JdbcLogins.IDLE.plusMinutes(1));
        String typed = "Claire « & » <b>مرحبا 🌉 \n deux";

        HttpResponse<String> refused = browser.post("/compte", Map.of("nom", typed, "langue", "fr"));
        assertThat(refused.statusCode()).isEqualTo(401);
        Map<String, String> hidden = new HashMap<>(Pages.hidden(refused.body()));
        assertThat(hidden).containsEntry("suite", "/compte").containsKey("garde");
        hidden.put("email", EMAIL);
        hidden.put("motdepasse", PeopleServer.PASSWORD);

        HttpResponse<String> again = browser.post("/connexion", hidden);
        assertThat(again.body())
                .as("the page of who signed in, without names of fields")
                .contains("/deconnexion")
                .doesNotContain("<dt>");
        Map<String, String> kept = Pages.hidden(again.body());
        assertThat(kept).containsEntry("nom", typed).containsEntry("langue", "fr");
        HttpResponse<String> saved = browser.postRaw("/compte", kept, Map.of("Sec-Fetch-Site", "same-origin"));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(rows("select name from account").get(0)).contains("مرحبا 🌉").doesNotContain("\n");
    }

    @Test
    void whatWasTypedComesBackEvenToABrowserThatSignedOutInAnotherWindow() {
        server.account(EMAIL);
        TestBrowser browser = server.signedIn(EMAIL);
        browser.cookies.clear();

        HttpResponse<String> refused = browser.post("/compte", Map.of("nom", "Claire", "langue", "fr"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(browser.cookie()).isPresent();
        Map<String, String> hidden = new HashMap<>(Pages.hidden(refused.body()));
        hidden.put("email", EMAIL);
        hidden.put("motdepasse", PeopleServer.PASSWORD);

        HttpResponse<String> again = browser.post("/connexion", hidden);
        assertThat(Pages.hidden(again.body())).containsEntry("nom", "Claire");
    }

    @Test
    void aFormFromBeforeTheBrowserWasClosedIsShownAgainWithoutPasswords() {
        TestBrowser browser = server.browser();
        browser.get("/connexion");
        browser.cookies.clear();

        HttpResponse<String> answer =
                browser.post("/connexion", Map.of("email", EMAIL, "motdepasse", "mon-secret", "suite", "/compte"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(EMAIL, "action=\"/connexion\"").doesNotContain("mon-secret");
        assertThat(browser.cookie()).isPresent();
    }

    private String forgotten(String email) {
        TestBrowser browser = server.browser();
        browser.get("/mot-de-passe");
        return browser.post("/mot-de-passe", Map.of("email", email)).body();
    }

    private static String plain(String page) {
        return page.replaceAll("name=\"jeton\" value=\"[^\"]+\"", "");
    }

    private java.util.List<String> rows(String sql) {
        return fr.levier.sql.JdbcSession.transact(
                io.micronaut.data.connection.jdbc.advice.DelegatingDataSource.unwrapDataSource(
                        server.bean(javax.sql.DataSource.class)),
                session -> session.query(sql, row -> row.getString(1)));
    }
}
