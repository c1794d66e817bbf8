package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.digest.Digest;
import fr.levier.digest.DigestRun;
import fr.levier.digest.EmlWriter;
import fr.levier.digest.Frequency;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.digest.Material;
import fr.levier.digest.Period;
import fr.levier.digest.Recipient;
import fr.levier.digest.Subscription;
import fr.levier.mail.MailAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The links of a letter, as a reader, a mail program and a robot follow them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class UnsubscribeTest {
    private static final MailAddress READER = new MailAddress("reader@ours.example");
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Pattern HEADER = Pattern.compile("List-Unsubscribe: <\\s*([^>]+)>");

    private PeopleServer server;
    private JdbcSubscriptions subscriptions;

    @BeforeAll
    void start() {
        server = new PeopleServer(Map.of()).settle();
        subscriptions = server.bean(JdbcSubscriptions.class);
        assertThat(server.bean(DigestRun.class)).isNotNull();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void lookingChangesNothingAndOneClickOfAMailProgramEndsTheLetters() throws Exception {
        subscriptions.put(PeopleServer.OURS, READER, Locale.FRANCE, Frequency.WEEKLY);
        URI link = link(letter());

        HttpResponse<String> seen = send(HttpRequest.newBuilder(link).GET());
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains("reader@ours.example", "<button>");
        assertThat(subscriptions.list(Frequency.WEEKLY)).hasSize(1);

        HttpResponse<String> done = send(HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(subscriptions.list(Frequency.WEEKLY)).isEmpty();
        assertThat(subscriptions.list(Frequency.NONE))
                .extracting(Subscription::email)
                .contains(READER);
    }

    /** RFC 8058: the signed address is enough, whatever page a webmail sends the click from. */
    @Test
    void oneClickFromAForeignPageEndsTheLettersAndTheyAreEndedOnce() throws Exception {
        for (String origin : List.of("null", "https://mail.example")) {
            MailAddress reader = new MailAddress("reader" + origin.length() + "@ours.example");
            subscriptions.put(PeopleServer.OURS, reader, Locale.FRANCE, Frequency.WEEKLY);
            URI link = link(letter());
            assertThat(Jsoup.parse(oneClick(link, origin).body())
                            .select("[role=status]")
                            .text())
                    .startsWith("C’est fait");
            assertThat(subscriptions.list(Frequency.WEEKLY)).isEmpty();

            Document again =
                    Jsoup.parse(send(HttpRequest.newBuilder(link).GET()).body());
            assertThat(again.select("main [role=status]").text()).startsWith("C’est déjà fait");
            assertThat(again.select("main form, main button")).isEmpty();
            assertThat(again.select("main a[href=/lettres]")).hasSize(1);
            assertThat(oneClick(link, origin).body()).contains("déjà fait");
        }
    }

    @Test
    void everyOtherFormStaysProtectedFromForeignPages() throws Exception {
        for (String path : List.of("/connexion", "/lettres", "/compte")) {
            for (String origin : List.of("null", "https://mail.example")) {
                assertThat(oneClick(server.address.resolve(path), origin).statusCode())
                        .as(path + " " + origin)
                        .isEqualTo(403);
            }
        }
    }

    private HttpResponse<String> oneClick(URI link, String origin) throws Exception {
        return send(HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    @Test
    void linkThatNobodyMadeLeadsNowhere() throws Exception {
        URI forged = server.address.resolve("/lettre/desabonner/VU5TVUJTQ1JJQkUfMQ.AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(send(HttpRequest.newBuilder(forged).GET()).statusCode()).isEqualTo(404);
        assertThat(send(HttpRequest.newBuilder(forged).POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }

    private String letter() {
        Subscription reader = subscriptions.list(Frequency.WEEKLY).get(0);
        LocalDate last = LocalDate.of(2026, 10, 1);
        Recipient recipient = new Recipient(
                reader.id(), PeopleServer.OURS, "Valmont", false, READER, Locale.FRANCE, Subscription.Extent.FULL);
        Material quiet = new Material(
                recipient,
                Period.weekOf(LocalDate.of(2026, 11, 23)),
                List.of(),
                Map.of(),
                new Material.World(List.of(), List.of(), 3),
                new Material.Past(last, Optional.of(last)),
                30,
                NOW);
        Digest digest = fr.levier.digest.DigestComposer.compose(quiet).orElseThrow();
        return new String(server.bean(EmlWriter.class).message(digest).bytes(), StandardCharsets.US_ASCII);
    }

    private URI link(String eml) {
        Matcher header = HEADER.matcher(eml.replaceAll("\r\n[ \t]+", ""));
        assertThat(header.find()).isTrue();
        assertThat(eml).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        return server.address.resolve(URI.create(header.group(1)).getPath());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
