package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LetterRenderingTest {
    private final EmlWriter writer = Samples.writer();

    static Stream<Recipient> readers() {
        Recipient elected = new Recipient(
                7,
                Samples.READER.siren(),
                Samples.READER.authority(),
                true,
                Samples.READER.email(),
                Locale.FRANCE,
                Subscription.Extent.PARAGRAPH);
        return Stream.of(Samples.READER, Samples.english(), elected);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void htmlAndTextSayTheSameFacts(Recipient reader) {
        Letter letter = letter(Samples.richDigest(reader));
        String html = words(Jsoup.parse(HtmlLetter.of(letter)).body().text());
        String text = words(TextLetter.of(letter));

        assertThat(facts(letter)).isNotEmpty().allSatisfy(fact -> {
            assertThat(html).contains(words(fact));
            assertThat(text).contains(words(fact));
        });
    }

    @ParameterizedTest
    @MethodSource("readers")
    void htmlAndTextLinkToTheSamePages(Recipient reader) {
        Letter letter = letter(Samples.richDigest(reader));
        List<String> links =
                Jsoup.parse(HtmlLetter.of(letter)).select("a[href]").eachAttr("href");

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(TextLetter.of(letter)).contains(link));
    }

    @Test
    void htmlFetchesNothingAndNamesItsLanguage() {
        Document page = Jsoup.parse(writer.html(Samples.richDigest(Samples.english())));

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("img, script, link, iframe, [src], [background]"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("table:not([role=presentation])")).isEmpty();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("a[href]")).noneMatch(a -> a.text().isBlank());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void htmlIsWrittenAsTheStandardHasIt(Recipient reader) {
        Parser strict = Parser.htmlParser().setTrackErrors(100);
        Document page = strict.parseInput(writer.html(Samples.richDigest(reader)), "");

        assertThat(strict.getErrors()).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("p p, p div, p table, p ul, a a, ul > :not(li)")).isEmpty();
    }

    @Test
    void frenchLetterReadsAsWritten() {
        String text = writer.text(Samples.richDigest(Samples.READER));

        assertThat(text)
                .contains("Échéance reportée\u00a0: 18\u00a0décembre 2026 → 12\u00a0février 2027")
                .contains("Subvention maximale\u00a0: 1\u202f500\u202f000\u00a0€ → 1\u202f234\u202f567,50\u00a0€")
                .contains("3\u00a0décembre 2026 à 17\u00a0h (heure de Bruxelles), dans 10 jours")
                .contains("[Éligible] – appel fictif")
                .contains("[Éligible] – format présumé – présumé")
                .contains("Règlement 2026 de l’appel, article 3, vérifié le 3\u00a0novembre 2026")
                .contains("Une convention est-elle signée avec le partenaire\u202f?")
                .contains("1er\u00a0mars 2027")
                .contains("collectivité fictive")
                .contains("Lettre de démonstration", "phrases reformulées par Levier");
    }

    @Test
    void englishLetterReadsAsWritten() {
        String text = writer.text(Samples.richDigest(Samples.english()));

        assertThat(text)
                .contains("Deadline extended: 18\u00a0December 2026 → 12\u00a0February 2027")
                .contains("3\u00a0December 2026 at 17:00 (Brussels time), in 10 days")
                .contains("fictional call")
                .doesNotContain("Éligible", "Échéance");
    }

    @Test
    void textLinesAreShortExceptForAddresses() {
        assertThat(writer.text(Samples.richDigest(Samples.READER)).lines())
                .allMatch(line -> line.length() <= 76 || line.contains("https://"));
    }

    @Test
    void hostileTitleIsShownAsText() {
        String title = "<script>alert(1)</script>\r\nBcc: all@example.org\u202e \"quoted\" & 'single'";
        Call call = Samples.call("hostile", title, Samples.closing(Deadline.ofDay(LocalDate.of(2026, 12, 1))));
        Digest digest = Samples.compose(List.of(Samples.eligible(call)), List.of(Samples.appeared(call)));
        Document page = Jsoup.parse(writer.html(digest));

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("h3").text())
                .isEqualTo("<script>alert(1)</script> Bcc: all@example.org \"quoted\" & 'single'");
        assertThat(writer.text(digest).lines()).noneMatch(line -> line.startsWith("Bcc:"));
    }

    private static Letter letter(Digest digest) {
        return new LetterWriter(new Links(java.net.URI.create("https://levier.example")), Samples.NAMES).write(digest);
    }

    private static List<String> facts(Letter letter) {
        return Stream.concat(
                        Stream.of(letter.title(), letter.summary(), letter.period()),
                        letter.parts().stream().flatMap(LetterRenderingTest::facts))
                .toList();
    }

    private static Stream<String> facts(Letter.Part part) {
        return Stream.of(
                        Stream.of(part.heading(), part.lead()),
                        part.cards().stream().flatMap(LetterRenderingTest::facts),
                        part.lines().stream().flatMap(l -> Stream.of(l.title(), l.detail())),
                        part.more().stream().map(Letter.More::text))
                .flatMap(s -> s);
    }

    private static Stream<String> facts(Letter.Card card) {
        return Stream.of(
                        Stream.of(card.title(), card.verdict()),
                        card.marks().stream(),
                        card.facts().stream().flatMap(f -> Stream.of(f.label(), f.value())),
                        card.changes().stream(),
                        card.reasons().stream().flatMap(r -> Stream.concat(Stream.of(r.sentence()), r.text().stream())),
                        card.questions().stream())
                .flatMap(s -> s);
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", " ").toLowerCase(Locale.ROOT);
    }
}
