package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.SourceStanding;
import fr.levier.match.Match;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.reference.Label;
import fr.levier.rule.AdministrativeWindows;
import fr.levier.rule.YearlyWindow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter in one paragraph: who reads nothing else knows what there is to decide. */
final class SummaryWriterTest {
    private static final LocalDate FAR = LocalDate.of(2027, 6, 1);
    private static final Call COUNTED = Samples.call("ficol", LocalDate.of(2027, 2, 12));
    private static final Material.World QUIET = Material.World.EMPTY;
    private static final Material.World DECLARING = new Material.World(
            List.of(declaration()),
            List.of(new Gap(new Label("Région", "Region"), SourceStanding.LATE, Optional.empty())),
            12);

    @Test
    void electedOfficialReadsTheBestCallsWhatChangedAndWhatToDecideNext() {
        Letter letter = letter(Locale.FRANCE, DECLARING);

        assertThat(letter.parts()).isEmpty();
        assertThat(letter.summary())
                .startsWith("Pour Valmont, 5 nouveaux appels conviennent depuis la dernière lettre. ")
                .contains("Les mieux adaptés sont «\u00a0Appel 0\u00a0» (clôture le 15\u00a0décembre 2026, au plus"
                        + " 150\u202f000\u00a0€, taux maximal 80\u202f%), «\u00a0Appel 1\u00a0» (")
                .contains(" et «\u00a0Appel 2\u00a0» (")
                .doesNotContain("Appel 3")
                .contains("«\u00a0Appel ficol\u00a0» (Eau à Fatick) – Échéance reportée\u00a0: 18\u00a0décembre 2026 →"
                        + " 12\u00a0février 2027.")
                .contains("À décider ensuite\u00a0: «\u00a0Appel 0\u00a0», avant l’échéance du 15\u00a0décembre 2026"
                        + " (dans 22 jours).")
                .contains("Démarche à date fixe – Déclaration de l’aide publique, fenêtre ouverte\u00a0: jusqu’au"
                        + " 30\u00a0novembre 2026, présumé.");
        assertThat(sentences(letter)).isBetween(4, 7);
        assertThat(letter.links().whole()).contains("https://levier.example/lettres/entiere");
    }

    @Test
    void electedOfficialReadsEveryChangeOfACallThatHasAFew() {
        List<CallEvent> events = java.util.stream.Stream.of(Field.TITLE, Field.EDITION, Field.FUNDER, Field.SCHEME)
                .map(field -> Samples.changed(
                        COUNTED.id(), Samples.NOW, field, Optional.of("x"), Optional.of("y " + field.name())))
                .toList();
        Recipient reader = reader(Locale.FRANCE, Subscription.Extent.PARAGRAPH);
        String said = write(digest(reader, List.of(Samples.eligible(COUNTED)), events, QUIET))
                .summary();

        assertThat(said)
                .contains("y title", "y edition", "y funder", "y scheme")
                .doesNotContain("autres changements");
    }

    @Test
    void englishParagraphHoldsNoFrench() {
        Letter letter = letter(Locale.UK, DECLARING);

        assertThat(letter.summary())
                .startsWith(
                        "For Valmont, 5 new calls fit since the last letter. The best suited are “Appel 0” (closes on")
                .contains("(Water in Fatick) – Deadline extended: 18\u00a0December 2026 → 12\u00a0February 2027.")
                .contains("Next to decide: “Appel 0”, before the deadline of 15\u00a0December 2026 (in 22 days).")
                .doesNotContain("clôture", "avant", "«");
        assertThat(sentences(letter)).isBetween(4, 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void letterThatHasOnlyAWindowSaysWhatIsToBeDone(String language) {
        for (Subscription.Extent extent : Subscription.Extent.values()) {
            Digest digest = digest(reader(Locale.forLanguageTag(language), extent), List.of(), List.of(), DECLARING);
            String name = declaration().window().name().in(Locale.forLanguageTag(language));

            assertThat(write(digest).summary()).contains(name, "2026");
            assertThat(Jsoup.parse(HtmlLetter.of(write(digest))).body().text()).contains(name);
            assertThat(TextLetter.of(write(digest)).replaceAll("\\s+", " ")).contains(name);
        }
    }

    @Test
    void nearestDeadlineIsNeverThatOfACallThatOnlyASearchFinds() {
        Match found = Samples.refused(Samples.call("found", LocalDate.of(2026, 11, 30)));
        Match usable = Samples.eligible(Samples.call("usable", FAR));
        Recipient reader = reader(Locale.FRANCE, Subscription.Extent.FULL);
        Material material = material(reader, List.of(found, usable), Samples.appeared(List.of(found, usable)), QUIET)
                .finding(Map.of(found.call().id(), List.of("Eau")));

        assertThat(write(DigestComposer.compose(material).orElseThrow()).summary())
                .contains("Première échéance\u00a0: «\u00a0Appel usable\u00a0»")
                .doesNotContain("Appel found");
    }

    @Test
    void everyLineSaysWhyAndTheRestIsCountedAndLinked() {
        List<Match> matches = IntStream.range(0, 50)
                .mapToObj(i -> Samples.eligible(Samples.call("call-" + i, FAR)))
                .toList();
        Recipient reader = reader(Locale.FRANCE, Subscription.Extent.FULL);
        Letter.Part part = write(digest(reader, matches, Samples.appeared(matches), QUIET))
                .parts()
                .get(0);

        assertThat(part.lines())
                .hasSize(30)
                .allSatisfy(line -> assertThat(line.detail()).contains("Une commune peut déposer seule."));
        Letter.More more = part.more().orElseThrow();
        assertThat(more.text()).isEqualTo("et 8 autres appels, dans la liste");
        assertThat(more.page()).isEqualTo("https://levier.example/appels?siren=210000001&verdict=eligible&tri=recents");
    }

    @Test
    void letterIsKeptWithItsWindowsAndGapsAndWithTheFirstEventOfEachField() {
        List<CallEvent> events = IntStream.range(0, 200)
                .mapToObj(i -> Samples.changed(
                        COUNTED.id(),
                        Samples.NOW,
                        i % 2 == 0 ? Field.TITLE : Field.EDITION,
                        Optional.of("x" + i),
                        Optional.of("x" + (i + 2))))
                .toList();
        Recipient reader = reader(Locale.FRANCE, Subscription.Extent.FULL);
        List<Item> items = Items.of(digest(reader, List.of(Samples.eligible(COUNTED)), events, DECLARING));

        assertThat(items).extracting(Item::section).containsExactly("CHANGED", "WINDOW", "GAP");
        assertThat(items.get(0).events())
                .extracting(event -> event.substring(0, event.indexOf(' ')))
                .containsExactly("1", "2", "199", "200");
        assertThat(items.get(1).because()).contains("30\u00a0novembre 2026");
    }

    private static int sentences(Letter letter) {
        return letter.summary().split("[.!] (?=\\p{Lu}|«)").length;
    }

    private static Letter letter(Locale locale, Material.World world) {
        List<Match> matches = IntStream.range(0, 5)
                .mapToObj(i -> Samples.eligible(Samples.call(
                        "new-" + i,
                        "Appel " + i,
                        Samples.closing(Deadline.ofDay(LocalDate.of(2026, 12, 15 + i)))
                                .state(Field.GRANT_MAX, Money.euros("150000"), Samples.evidence())
                                .state(Field.RATE_MAX, Rate.ofPercent("80"), Samples.evidence()))))
                .toList();
        List<CallEvent> events = new java.util.ArrayList<>(Samples.appeared(matches));
        events.add(Samples.changed(
                COUNTED.id(),
                Samples.NOW,
                Field.DEADLINES,
                Optional.of(List.of(Deadline.ofDay(LocalDate.of(2026, 12, 18)))),
                Optional.of(COUNTED.content().deadlines())));
        List<Match> all = new java.util.ArrayList<>(matches);
        all.add(Samples.eligible(COUNTED));
        return write(digest(reader(locale, Subscription.Extent.PARAGRAPH), all, events, world));
    }

    private static Letter write(Digest digest) {
        return new LetterWriter(new Links(java.net.URI.create("https://levier.example")), Samples.NAMES).write(digest);
    }

    private static Digest digest(Recipient reader, List<Match> matches, List<CallEvent> events, Material.World world) {
        return DigestComposer.compose(material(reader, matches, events, world)).orElseThrow();
    }

    private static Material material(
            Recipient reader, List<Match> matches, List<CallEvent> events, Material.World world) {
        Map<CallId, List<Label>> counting = reader.extent() == Subscription.Extent.PARAGRAPH
                ? Map.of(COUNTED.id(), List.of(new Label("Eau à Fatick", "Water in Fatick")))
                : Map.of();
        LocalDate before = LocalDate.of(2026, 9, 16);
        return new Material(
                reader,
                Samples.WEEK,
                List.of(new DigestInputs.View(reader.siren(), reader.authority(), false, matches, counting)),
                CallHistory.of(Samples.numbered(events)),
                world,
                new Material.Past(before, Optional.of(before)),
                Material.SOON_DAYS,
                Samples.NOW);
    }

    private static Recipient reader(Locale locale, Subscription.Extent extent) {
        return new Recipient(7, "210000001", "Valmont", false, Samples.READER.email(), locale, extent);
    }

    private static AdministrativeWindows.Opening declaration() {
        YearlyWindow.Year year = new YearlyWindow.Year(
                2026, Optional.empty(), LocalDate.of(2026, 11, 30), Optional.empty(), Optional.empty(), true);
        YearlyWindow window = new YearlyWindow(
                "declaration",
                new Label("Déclaration de l’aide publique", "Declaration of assistance"),
                Optional.empty(),
                Optional.empty(),
                List.of(year));
        return new AdministrativeWindows.Opening(window, year, true);
    }
}
