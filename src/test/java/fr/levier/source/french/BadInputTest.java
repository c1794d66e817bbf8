package fr.levier.source.french;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.levier.call.Content;
import fr.levier.call.Field;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.source.Extraction;
import fr.levier.source.Request;
import fr.levier.source.Source;
import fr.levier.source.afd.Afd;
import fr.levier.source.meae.Meae;
import fr.levier.source.onepercent.OnePercent;
import fr.levier.source.site.Sites;
import fr.levier.source.wateragency.WaterAgencies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes from outside and is broken becomes a problem with a sentence in both languages, never an exception. */
class BadInputTest {
    private static final KnownSchemes SCHEMES = new KnownSchemes();
    private static final String CALL = "https://www.diplomatie.gouv.fr/fr/appel";

    static Stream<Source> sources() {
        List<Source> all = new ArrayList<>(Sites.all(Optional.empty(), SCHEMES));
        all.addAll(List.of(new Meae(SCHEMES), new Afd(SCHEMES), new OnePercent(), new WaterAgencies()));
        return all.stream();
    }

    /** One source of each reader: sites differ in their descriptions only. */
    static Stream<Source> kinds() {
        return sources().collect(Collectors.toMap(Source::getClass, s -> s, (one, other) -> one)).values().stream();
    }

    private static List<Extraction> everyKind(Source source, byte[] body, String contentType) {
        URI url = source.start().get(0).url();
        return Stream.of("hub", "list", "scheme", "call", "rules")
                .map(kind -> source.read(World.page(Request.get(url, kind), body, contentType)))
                .toList();
    }

    private static void assertProblem(Extraction read) {
        assertTrue(read.sightings().isEmpty(), () -> "unexpected " + read.sightings());
        assertFalse(read.problems().isEmpty());
        for (Problem problem : read.problems()) {
            assertFalse(Messages.in(Locale.FRENCH).text(problem).isBlank());
            assertFalse(Messages.in(Locale.ENGLISH).text(problem).isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void anEmptyPageIsAProblem(Source source) {
        everyKind(source, new byte[0], "text/html").forEach(BadInputTest::assertProblem);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aShellThatOnlyRunsAProgramIsAProblem(Source source) {
        String shell =
                "<html><head><title>App</title></head><body><div id=root></div><script src=a.js></script><noscript>Activez JavaScript pour"
                        + " lire cette page, s'il vous plaît, merci beaucoup de votre compréhension.</noscript></body></html>";
        everyKind(source, shell.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8")
                .forEach(BadInputTest::assertProblem);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void randomBytesAreNoCall(Source source) {
        byte[] noise = new byte[4000];
        new Random(7).nextBytes(noise);
        everyKind(source, noise, "text/html; charset=no-such-thing")
                .forEach(read -> assertTrue(read.sightings().stream()
                        .allMatch(s -> s.content().deadlines().isEmpty())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPageOfOneMegabyteIsRead(Source source) {
        String paragraph = "<p data-x=\"" + "x".repeat(35_000)
                + "\">Une phrase ordinaire sur la coopération, 12 % et 3 000 €, le 3 mars.</p>";
        String endless = "<p>" + "mot ".repeat(50_000) + "</p>";
        String page = "<html><body><main><h1>Appel</h1>" + paragraph.repeat(30) + endless + "</main></body></html>";
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        Extraction read = source.read(
                World.page(Request.get(source.start().get(0).url(), "call"), body, "text/html; charset=utf-8"));

        assertTrue(body.length > 1_000_000);
        assertTrue(read.problems().stream().anyMatch(p -> p.code().equals("reading.problem.long")));
        assertTrue(
                read.sightings().stream().allMatch(s -> s.content().deadlines().isEmpty()));
    }

    @Test
    void aPageOfTenMegabytesIsReadToItsLimitAndSaysSo() {
        String page =
                "<html><body><main><h1>Appel à projets généraliste</h1><p>Les dossiers sont à déposer au plus tard le 15 août 2025.</p>"
                        + ("<div data-x=\"" + "x".repeat(600) + "\"><p>Une phrase.</p></div>").repeat(16_000);
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        Extraction read = new Meae(SCHEMES)
                .read(World.page(Request.get(URI.create(CALL), "call"), body, "text/html; charset=utf-8"));

        assertTrue(body.length > 10_000_000);
        assertTrue(read.problems().stream().anyMatch(p -> p.code().equals("reading.problem.long")));
        assertEquals(1, read.sightings().get(0).content().deadlines().size());
    }

    @Test
    void ofAnEnormousPdfTheBeginningIsReadAndTheRestIsTold() throws IOException {
        Extraction read = new Meae(SCHEMES)
                .read(World.page(Request.get(URI.create(CALL + ".pdf"), "rules"), enormous(), "application/pdf"));

        assertTrue(read.problems().stream().anyMatch(p -> p.code().equals("reading.problem.pdf-long")));
        assertEquals(
                "[2025-08-15]",
                read.sightings().get(0).content().deadlines().stream()
                        .map(d -> d.date().toString())
                        .toList()
                        .toString());
    }

    private static byte[] enormous() throws IOException {
        try (PDDocument document = new PDDocument()) {
            text(document, "Appel à projets généraliste 2025");
            for (int page = 0; page < 2_000; page++) {
                text(document, "Les dossiers sont à déposer au plus tard le 15 août 2025 par les collectivités.");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void text(PDDocument document, String line) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.newLineAtOffset(50, 700);
            content.showText(line);
            content.endText();
        }
    }

    @ParameterizedTest
    @CsvSource({"encrypted.pdf,reading.problem.pdf-encrypted", "scanned.pdf,reading.problem.pdf-scanned"})
    void aPdfWithoutTextSaysWhy(String file, String code) throws IOException {
        assertEquals(List.of(code), rules(resource(file)));
    }

    @Test
    void aCutOffPdfIsAProblem() throws IOException {
        byte[] whole = World.bytes(
                World.file(URI.create("https://www.diplomatie.gouv.fr/IMG/pdf/aap-generaliste-2025-reglement.pdf")));

        assertEquals(1, rules(java.util.Arrays.copyOf(whole, 300)).size());
        assertEquals(
                List.of("reading.problem.pdf-corrupt"),
                rules("<html>Page introuvable</html>".getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> rules(byte[] body) {
        Extraction read = new Meae(SCHEMES)
                .read(World.page(Request.get(URI.create(CALL + ".pdf"), "rules"), body, "application/pdf"));
        assertProblem(read);
        return read.problems().stream().map(Problem::code).toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BadInputTest.class.getResourceAsStream("/fr/levier/source/prose/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static Content call(byte[] body, String contentType) {
        Extraction read = new Meae(SCHEMES).read(World.page(Request.get(URI.create(CALL), "call"), body, contentType));
        return read.sightings().get(0).content();
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1,text/html",
        "ISO-8859-1,text/html; charset=iso-8859-1",
        "UTF-8,text/html",
        "UTF-16,text/html; charset=utf-16"
    })
    void accentsSurviveInEveryCharset(String charset, String contentType) {
        String page =
                "<html><head><meta charset=\"" + charset + "\"></head><body><main><h1>Appel à projets généraliste</h1>"
                        + "<p>Les dossiers sont à déposer au plus tard le 15 août 2025 : la clôture est définitive pour les collectivités.</p></main></body></html>";
        Content said = call(page.getBytes(java.nio.charset.Charset.forName(charset)), contentType);

        assertEquals("Appel à projets généraliste", said.title());
        assertEquals(
                "[2025-08-15]",
                said.deadlines().stream().map(d -> d.date().toString()).toList().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,text/html; charset=iso-8859-1,utf-8",
        "UTF-8,text/html; charset=windows-1252,iso-8859-1",
        "windows-1252,text/html; charset=utf-8,utf-8",
        "windows-1252,text/html; charset=utf-8,windows-1252",
        "UTF-8,text/html,iso-8859-1",
        "UTF-8,text/html; charset=no-such-thing,klingon",
        "UTF-16,text/html; charset=utf-8,utf-8"
    })
    void aCharsetThatLiesIsSeenThrough(String real, String header, String inside) {
        String page = "<html><head><meta charset=\"" + inside
                + "\"></head><body><main><h1>Appel à projets généraliste</h1><p>Les dossiers sont à déposer au plus tard le 15 août"
                + " 2025 : la clôture est définitive pour les collectivités.</p></main></body></html>";
        Content said = call(page.getBytes(java.nio.charset.Charset.forName(real)), header);

        assertEquals("Appel à projets généraliste", said.title());
        assertEquals(1, said.deadlines().size());
    }

    @Test
    void aScriptInATitleLeavesOnlyItsWords() {
        String page =
                "<html><body><main><h1>Appel &lt;script&gt;alert(1)&lt;/script&gt; <img src=x onerror=alert(2)>à projets\u0000\u202E</h1>"
                        + "<p>Les dossiers sont reçus jusqu'au 31 mars 2026 &lt;img src=x&gt; par la délégation.</p></main></body></html>";
        Content said = call(page.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8");

        assertEquals("Appel alert(1) à projets", said.title());
        assertTrue(said.value(Field.DEADLINES).isPresent());
    }

    @Test
    void aHubWithoutAnyCallIsAProblem() {
        String page =
                "<html><body><main><h1>Financer</h1><p>Cette rubrique est en cours de refonte, merci de revenir un peu plus tard.</p></main></body></html>";
        Extraction read = new Meae(SCHEMES).read(World.page("https://www.diplomatie.gouv.fr/fr/x/", "hub", page));

        assertEquals("reading.problem.no-call-listed", read.problems().get(0).code());
    }

    @Test
    void linksThatLeadElsewhereOrNowhereAreNotFollowed() {
        String page =
                "<html><body><main><h1>Financer</h1><p>Cette rubrique réunit tous les appels à projets de la délégation du ministère.</p>"
                        + "<a href='file:///etc/passwd'>Appel 1</a><a href='http://127.0.0.1/appel'>Appel 2</a><a href='https://evil.example/fr/politique-etrangere-de-la-france/action-exterieure-des/x'>Appel 3</a>"
                        + "<a href='javascript:alert(1)'>Appel 4</a><a href='http://[bad'>Appel 5</a></main></body></html>";
        Extraction read = new Meae(SCHEMES).read(World.page("https://www.diplomatie.gouv.fr/fr/x/", "hub", page));

        assertTrue(read.morePages().isEmpty());
    }

    @Test
    void aRubricInsideTheRubricIsNoCallButListsThem() {
        String folder =
                "https://www.diplomatie.gouv.fr/fr/politique-etrangere-de-la-france/action-exterieure-des-ct/triennaux/";
        String page =
                "<html><body><main><h1>Appels à projets triennaux</h1><p>Cette rubrique réunit les appels à projets sur trois ans de la délégation.</p>"
                        + "<a href='" + folder
                        + "article/un'>Appel à projets 1</a><a href='/fr/politique-etrangere-de-la-france/action-exterieure-des-ct/autre'>Appel 2</a></main></body></html>";
        Extraction read = new Meae(SCHEMES).read(World.page(folder, "call", page));

        assertTrue(read.sightings().isEmpty());
        assertEquals(
                List.of(URI.create(folder + "article/un")),
                read.morePages().stream().map(Request::url).toList());
    }
}
