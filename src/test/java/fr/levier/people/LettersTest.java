package fr.levier.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.call.SourceRun;
import fr.levier.digest.DigestRun;
import fr.levier.digest.Frequency;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.digest.Subscription;
import fr.levier.mail.MailAddress;
import fr.levier.sql.JdbcSession;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** People say how their letters are, and what they say is what they get; nobody gets anybody else's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
final class LettersTest {
    private static final String OURS = PeopleServer.OURS;

    private PeopleServer server;

    @BeforeAll
    void start() {
        server = new PeopleServer(Map.of()).settle();
        collect("eu", List.of("Villes jumelées", "Eau et assainissement"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** Signs somebody in whom no other test knows. */
    private TestBrowser member(String email, Role role) {
        server.member(email, OURS, role);
        return server.signedIn(email);
    }

    /** What a source has now; what it had and has no more is withdrawn when it is missing for the second time. */
    private void collect(String source, List<String> titles) {
        Instant now = server.clock.instant();
        List<Sighting> seen = new ArrayList<>();
        for (String title : titles) {
            String key = title.replaceAll("[^A-Za-z]", "");
            URI page = URI.create("https://" + source + ".example/" + key);
            Evidence proof = new Evidence(page, title, "", Evidence.Method.FIELD, now);
            Content content = Content.builder()
                    .state(Field.TITLE, title, proof)
                    .state(Field.DEADLINES, List.of(Deadline.ofDay(LocalDate.of(2027, 6, 10))), proof)
                    .build();
            seen.add(new Sighting(new CallId(source + "/" + key), source, page, Rank.ISSUER, now, content));
        }
        server.bean(Catalogue.class).record(new SourceRun(source, now, now, true, 1, 0, List.of(), seen, List.of()));
    }

    @Test
    void whatSomebodyChoosesIsKeptShownAgainAndInTheJournal() {
        TestBrowser anne = member("choix@ours.example", Role.OFFICER);
        assertThat(anne.get("/lettres").body()).contains("Vous ne recevez aucune lettre");

        assertThat(settle(anne, Map.of("jour", "4", "heure", "02:00", "fuseau", "Pacific/Noumea", "delai", "60"))
                        .statusCode())
                .isEqualTo(303);
        Subscription anneReads = of("choix@ours.example");
        assertThat(anneReads.sirens()).containsExactly(OURS);
        assertThat(anneReads.rhythm().toString()).contains("THURSDAY", "02:00", "Pacific/Noumea");
        assertThat(anneReads.wish().leadDays()).isEqualTo(60);
        assertThat(anneReads.wish().alerts()).containsExactly(Subscription.Alert.MOVED);
        assertThat(Jsoup.parse(anne.get("/lettres").body())
                        .select("#f-jour option[selected]")
                        .text())
                .isEqualTo("jeudi");
        assertThat(anne.get("/lettres").body()).contains("Prochaine lettre", "dans les minutes qui viennent");
        server.bean(DigestRun.class).due(later(0));
        assertThat(anne.get("/lettres").body()).contains("Prochaine lettre", " à 02:00");
        settle(anne, Map.of("jour", "4", "heure", "02:00", "fuseau", "Pacific/Noumea", "delai", "60"));
        assertThat(journal("choix@ours.example", "LETTER_ASKED")).isEqualTo(1);
        assertThat(journal("choix@ours.example", "LETTERS_SET")).isEqualTo(1);

        assertThat(settle(anne, Map.of("lettre-" + OURS, "", "rythme", "NONE", "alerte-MOVED", ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(of("choix@ours.example").sirens()).isEmpty();
        assertThat(journal("choix@ours.example", "LETTER_ENDED")).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefusedBesideItsField() {
        TestBrowser anne = member("erreur@ours.example", Role.OFFICER);
        HttpResponse<String> refused =
                settle(anne, Map.of("delai", "mille", "fuseau", "Mars/Olympus", "rythme", "'; drop table"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select(".wrong").eachText()).hasSize(3);
        assertThat(Jsoup.parse(refused.body()).select("#f-delai").val()).isEqualTo("mille");
        assertThat(settle(anne, Map.of("lettre-" + OURS, "")).body()).contains("Cochez au moins une collectivité");
        assertThat(number("select count(*) from digest_recipient where email = 'erreur@ours.example'"))
                .isZero();
    }

    @Test
    void whoTicksALetterGetsOneOrIsToldWhyNot() {
        TestBrowser anne = member("rythme@ours.example", Role.OFFICER);
        assertThat(Jsoup.parse(anne.get("/lettres").body())
                        .select("#f-rythme option[selected]")
                        .val())
                .isEqualTo("WEEKLY");
        assertThat(settle(anne, Map.of("rythme", "NONE", "alerte-MOVED", "")).body())
                .contains("Rien ne partirait");
        settle(anne, Map.of());
        HttpResponse<String> ended = settle(anne, Map.of("rythme", "NONE", "alerte-MOVED", ""));
        assertThat(anne.get(ended.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("rien ne vous sera envoyé");
    }

    @Test
    void withoutAMailServerThePagesSayThatNoLetterCanLeave() {
        TestBrowser anne = member("serveur@ours.example", Role.OFFICER);
        assertThat(anne.get("/lettres").body()).contains("LEVIER_SMTP_HOST");
        assertThat(anne.get("/semaine?siren=" + OURS).body()).contains("LEVIER_SMTP_HOST");
        assertThat(anne.get("/lettres?lang=en").body()).contains("No mail server is set");
    }

    @Test
    void theDocumentOfALetterThatHasNothingToSaySaysSo() throws Exception {
        TestBrowser nobody = member("vide@ours.example", Role.READER);

        assertThat(words(bytes(nobody, "/lettres/apercu.pdf"))).contains("il n’y a pas de lettre");
    }

    @Test
    void anElectedOfficialReadsTheLetterOfTheirAuthorityAsLongAsTheyBelongToItAndOfNoOther() throws Exception {
        String email = "elue@ours.example";
        TestBrowser elected = member(email, Role.READER);
        settle(elected, Map.of("lettre-" + PeopleServer.THEIRS, "oui", "etendue", "PARAGRAPH"));
        assertThat(of(email).sirens()).containsExactly(OURS);
        server.bean(DigestRun.class).due(later(7));
        assertThat(lettersOf(email)).isEqualTo(1);
        String letter = Jsoup.parse(elected.get("/lettres").body())
                .select("main .people strong a[href*=/lettre/]")
                .attr("href");
        assertThat(elected.get(URI.create(letter).getPath()).body())
                .contains("Saint-Aubin")
                .doesNotContain(PeopleServer.MARK);

        server.bean(JdbcMembers.class).remove(server.account(email).id(), OURS);
        assertThat(of(email).sirens()).isEmpty();
        server.bean(DigestRun.class).due(later(90));
        assertThat(lettersOf(email)).isEqualTo(1);
    }

    @Test
    void whomTheOperatorPutOnALetterStaysOnItWithoutBeingAMember() {
        server.bean(JdbcSubscriptions.class)
                .put(OURS, new MailAddress("prefet@etat.example"), Locale.FRENCH, Frequency.WEEKLY);

        assertThat(of("prefet@etat.example").sirens()).containsExactly(OURS);
    }

    @Test
    void thisWeeksLetterIsShownAsPageAndDocumentAndSentOnceHoweverOftenTheFormIs() throws Exception {
        TestBrowser anne = member("apercu@ours.example", Role.OFFICER);
        collect("apercu", List.of("Patrimoine partagé"));
        settle(anne, Map.of());
        String preview = anne.get("/lettres/apercu").body();
        assertThat(preview).contains("Patrimoine partagé", "Saint-Aubin");
        String document = words(bytes(anne, "/lettres/apercu.pdf"));
        assertThat(document).contains("Patrimoine partagé", "Saint-Aubin", "juin 2027");

        String page = anne.get("/lettres").body();
        assertThat(page).contains("Prochaine lettre\u00a0: dans les minutes qui viennent");
        Map<String, String> form = Map.of("envoi", sending(page));
        anne.post("/lettres/envoi", form);
        assertThat(anne.post("/lettres/envoi", form).statusCode()).isEqualTo(303);
        String copies = "select count(*) from digest_letter where kind = 'COPY' and email = 'apercu@ours.example'";
        assertThat(number(copies)).isEqualTo(1);
        assertThat(of("apercu@ours.example").cursor()).isZero();

        server.bean(DigestRun.class).due(later(0));
        assertThat(eml("apercu@ours.example", "kind = 'LETTER'"))
                .as("what they saw is what they get")
                .contains("Bienvenue");
        assertThat(preview).contains("Bienvenue");
        anne.post("/lettres/envoi", Map.of("envoi", sending(anne.get("/lettres").body())));
        assertThat(number(copies))
                .as("again, by another form, also after the letter")
                .isEqualTo(2);
    }

    private static String sending(String page) {
        return Jsoup.parse(page)
                .select("form[action=/lettres/envoi] input[name=envoi]")
                .val();
    }

    @Test
    void aLetterStandsAsPageDocumentAndInTheFeedOfItsReaderUntilTheyTakeItAway() throws Exception {
        TestBrowser anne = member("flux@ours.example", Role.OFFICER);
        settle(anne, Map.of());
        server.bean(DigestRun.class).due(later(7));
        anne.get("/lettres");
        Matcher address = Pattern.compile("/lettre/flux/[A-Za-z0-9_-]{43}")
                .matcher(anne.post("/lettres/flux", Map.of()).body());
        assertThat(address.find()).isTrue();

        HttpResponse<String> feed = server.browser().get(address.group());
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).contains("application/atom+xml");
        var entries = Jsoup.parse(feed.body(), "", org.jsoup.parser.Parser.xmlParser())
                .select("entry");
        assertThat(entries).hasSize(1);
        assertIsAtom(feed, address.group());
        String page = entries.select("link[rel=alternate]").attr("href");
        String pdf = entries.select("link[type=application/pdf]").attr("href");
        assertThat(server.browser().get(URI.create(page).getPath()).body()).contains("Villes jumelées");
        byte[] document = bytes(server.browser(), URI.create(pdf).getPath());
        assertThat(words(document)).contains("Villes jumelées").doesNotContain("desabonner");
        try (PDDocument tagged = Loader.loadPDF(document)) {
            assertThat(tagged.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(tagged.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(tagged.getDocumentInformation().getTitle()).startsWith("Levier");
        }
        assertThat(entries.select("content").text()).contains("Villes jumelées").doesNotContain("style=");

        anne.get("/lettres");
        anne.post("/lettres/flux/retirer", Map.of());
        assertThat(server.browser().get(address.group()).statusCode()).isEqualTo(404);
    }

    /** What RFC 4287 wants of every feed and entry; the same ids however often it is read. */
    private void assertIsAtom(HttpResponse<String> feed, String path) {
        var xml = Jsoup.parse(feed.body(), "", org.jsoup.parser.Parser.xmlParser());
        for (var element : xml.select("feed, entry")) {
            assertThat(element.select("> id, > title, > updated")).hasSize(3);
            assertThat(URI.create(element.select("> id").text()).isAbsolute()).isTrue();
            assertThat(Instant.parse(element.select("> updated").text())).isNotNull();
        }
        assertThat(xml.select("entry > author > name").text()).isEqualTo("Levier");
        assertThat(xml.select("feed > link[rel=self]").attr("href")).endsWith(path);
        assertThat(xml.select("entry > content").attr("type")).isEqualTo("html");
        assertThat(server.browser().get(path).body()).isEqualTo(feed.body());
        assertThat(feed.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(feed.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(feed.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        HttpRequest.Builder head = HttpRequest.newBuilder(server.address.resolve(path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody());
        assertThat(server.browser().send(head).statusCode()).isEqualTo(200);
    }

    @Test
    void everyLinkOfALetterLeadsToAPage() {
        TestBrowser anne = member("liens@ours.example", Role.OFFICER);
        for (String extent : List.of("FULL", "PARAGRAPH")) {
            settle(anne, Map.of("etendue", extent, "rythme", extent.equals("FULL") ? "WEEKLY" : "DAILY"));
            collect("liens-" + extent.toLowerCase(Locale.ROOT), List.of("Lien " + extent));
            server.bean(DigestRun.class).due(later(extent.equals("FULL") ? 7 : 9));
            String page = Jsoup.parse(anne.get("/lettres").body())
                    .select("main .people strong a[href*=/lettre/]")
                    .attr("href");
            List<String> links = Jsoup.parse(
                            anne.get(URI.create(page).getPath()).body())
                    .select("a[href^=http://localhost]")
                    .eachAttr("href");

            assertThat(links)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(link ->
                            assertThat(arrives(anne, URI.create(link))).as(link).isTrue());
        }
    }

    /** A link may be answered by the way to a page, one time. */
    private static boolean arrives(TestBrowser reader, URI link) {
        HttpResponse<String> answer = reader.get(path(link));
        if (answer.statusCode() == 303) {
            answer = reader.get(
                    path(URI.create(answer.headers().firstValue("Location").orElseThrow())));
        }
        return answer.statusCode() == 200;
    }

    private static String path(URI link) {
        return link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery());
    }

    @Test
    void aFollowedCallThatIsWithdrawnAndWhatASearchFindsAreInTheLetter() {
        String email = "suivi@ours.example";
        TestBrowser anne = member(email, Role.OFFICER);
        collect("autre", List.of("Réseau de villes", "Eau potable"));
        settle(anne, Map.of("alerte-WITHDRAWN", "oui", "alerte-MOVED", ""));
        DigestRun run = server.bean(DigestRun.class);
        run.due(later(7));
        follow(anne, "autre/Rseaudevilles");
        search(anne, "Jeunesse", "?q=jeunesse");
        server.clock.advance(Duration.ofDays(11));
        collect("autre", List.of("Eau potable", "Mobilité de la jeunesse"));
        server.clock.advance(Duration.ofDays(1)); // what is missing twice is withdrawn
        collect("autre", List.of("Eau potable", "Mobilité de la jeunesse"));

        run.due(later(0));
        String alert = eml(email, "period like 'alert%'");
        assertThat(alert).contains("Réseau de villes", "retiré", "dépôt décidé").doesNotContain("Mobilité");
        String letter = eml(email, "period = '2026-W49'");
        assertThat(letter)
                .contains("Mobilité de la jeunesse", "votre recherche «\u00a0Jeunesse\u00a0»", "Réseau de villes");
        assertThat(letter.lines().filter("Mobilité de la jeunesse"::equals)).hasSize(1);
    }

    private void follow(TestBrowser anne, String call) {
        String page = anne.get("/suivi/" + call + "?siren=" + OURS).body();
        Map<String, String> form = new HashMap<>();
        Jsoup.parse(page)
                .select("main form[action=/suivi/decider] input[type=hidden]")
                .forEach(input -> form.put(input.attr("name"), input.attr("value")));
        form.put("decision", "GO");
        assertThat(anne.post("/suivi/decider", form).statusCode()).isEqualTo(303);
    }

    private static void search(TestBrowser anne, String name, String query) {
        anne.get("/recherches?siren=" + OURS);
        Map<String, String> form = Map.of("siren", OURS, "nom", name, "recherche", query);
        assertThat(anne.post("/recherches", form).statusCode()).isEqualTo(303);
    }

    /** Fills the form in as a browser would, with some answers of its own; an empty one is a box that is not ticked. */
    private static HttpResponse<String> settle(TestBrowser browser, Map<String, String> answers) {
        browser.get("/lettres");
        Map<String, String> form = new HashMap<>(
                Map.of("rythme", "WEEKLY", "jour", "1", "heure", "07:00", "fuseau", "Europe/Paris", "etendue", "FULL"));
        form.putAll(Map.of("delai", "30", "langue", "fr", "lettre-" + OURS, "oui", "alerte-MOVED", "oui"));
        form.putAll(answers);
        form.values().removeIf(String::isEmpty);
        return browser.post("/lettres", form);
    }

    private Instant later(int days) {
        return server.clock.instant().plus(Duration.ofDays(days));
    }

    private Subscription of(String email) {
        return java.util.Arrays.stream(Frequency.values())
                .flatMap(f -> server.bean(JdbcSubscriptions.class).list(f).stream())
                .filter(s -> s.email().value().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private byte[] bytes(TestBrowser browser, String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address.resolve(path));
        browser.cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().readAllBytes();
    }

    private static String words(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private String eml(String email, String which) {
        byte[] eml = query(
                "select eml from digest_letter where email = '" + email + "' and " + which, row -> row.getBytes(1));
        try {
            var message = new jakarta.mail.internet.MimeMessage(
                    jakarta.mail.Session.getInstance(new java.util.Properties()), new ByteArrayInputStream(eml));
            return text(message);
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(jakarta.mail.Part part) throws Exception {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof jakarta.mail.Multipart parts) {
            return text(parts.getBodyPart(0));
        }
        return "";
    }

    private int lettersOf(String email) {
        return number("select count(*) from digest_letter where email = '" + email + "'");
    }

    private int journal(String email, String action) {
        return number("select count(*) from journal where who = '" + email + "' and action = '" + action + "'");
    }

    private int number(String sql) {
        return query(sql, row -> row.getInt(1));
    }

    private <T> T query(String sql, JdbcSession.RowReader<T> reader) {
        DataSource database = DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class));
        return JdbcSession.transact(database, s -> s.query(sql, reader).get(0));
    }
}
