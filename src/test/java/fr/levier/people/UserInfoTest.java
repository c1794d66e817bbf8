package fr.levier.people;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.micronaut.http.client.HttpClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that tells the address only when it is asked, in both forms that the standard allows. */
final class UserInfoTest {
    private static final String CLAIMS = "{\"sub\":\"s-1\",\"email\":\"claire@saint-aubin.example\"}";

    private final WireMockServer provider = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    @BeforeEach
    void start() {
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop();
    }

    @Test
    void theAnswerIsReadAsJsonAndAsASignedToken() {
        answer(CLAIMS);
        assertThat(info().of("s-1", "token")).containsEntry("email", "claire@saint-aubin.example");

        answer("e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(CLAIMS.getBytes(StandardCharsets.UTF_8))
                + ".c2lnbmF0dXJl");
        assertThat(info().of("s-1", "token")).containsEntry("email", "claire@saint-aubin.example");
    }

    @Test
    void anAnswerAboutSomebodyElseCountsForNothing() {
        answer(CLAIMS);
        assertThat(info().of("s-2", "token")).isEmpty();
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        assertThat(new HttpUserInfo(HttpClient.create(null), "").of("s-1", "token"))
                .isEmpty();
    }

    private void answer(String body) {
        provider.resetMappings();
        provider.stubFor(get("/userinfo")
                .withHeader("Authorization", equalTo("Bearer token"))
                .willReturn(ok(body)));
    }

    private HttpUserInfo info() {
        return new HttpUserInfo(HttpClient.create(null), URI.create(provider.baseUrl()) + "/userinfo");
    }
}
