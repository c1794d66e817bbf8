package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Call;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.match.Aim;
import fr.levier.match.Fit;
import fr.levier.match.Match;
import fr.levier.message.Messages;
import fr.levier.rule.Reference;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every call of a letter says why it is told, and asks what decides, also where nobody read the rules of its scheme. */
final class LetterReasonsTest {
    private static final LocalDate FAR = LocalDate.of(2027, 9, 1);
    private static final Fit SENEGAL = new Fit(Map.of(Aim.COUNTRY, Set.of("SN")), Set.of(), true);

    @Test
    void callOfAnUnreadSchemeSaysWhatItAnswersTo() {
        Letter.Card card = part(Samples.READER, unread("a", SENEGAL)).cards().get(0);

        assertThat(card.reasons())
                .extracting(Letter.Cited::sentence)
                .containsExactly(
                        "Rejoint votre priorité Sénégal.",
                        "Aucune condition de ce dispositif n’a encore été vérifiée\u00a0: lisez le texte avant de décider.");
        assertThat(part(Samples.english(), unread("a", SENEGAL)).cards().get(0).reasons())
                .extracting(Letter.Cited::sentence)
                .first()
                .isEqualTo("Meets your priority Senegal.");
    }

    @Test
    void callOfAnUnreadSchemeAsksWhetherTheAuthorityIsAmongItsApplicants() {
        Letter.Part part = part(Samples.READER, unread("a", SENEGAL));

        assertThat(part.cards().get(0).questions()).containsExactly("En faites-vous partie\u202f?");
        assertThat(part.cards().get(0).answer()).isPresent();
        assertThat(part.lead()).doesNotContain("suffit");
    }

    @Test
    void lineSaysInOneSentenceEachWhyWhatIsUncheckedAndWhatIsOpen() {
        Match[] many = IntStream.range(0, Sections.IN_FULL + 1)
                .mapToObj(i -> unread("call-" + i, SENEGAL))
                .toArray(Match[]::new);

        assertThat(part(Samples.READER, many).lines())
                .extracting(Letter.Line::detail)
                .singleElement()
                .asString()
                .endsWith(
                        " jours ouvrés). Rejoint votre priorité Sénégal. Dispositif non modélisé\u00a0: conditions non vérifiées. En faites-vous partie\u202f?");
    }

    @Test
    void aConditionThatIsMetStaysBesideTheTie() {
        Match match = Samples.fitting(Samples.eligible(Samples.call("a", FAR)), SENEGAL);

        assertThat(part(Samples.READER, match).cards().get(0).reasons())
                .extracting(Letter.Cited::sentence)
                .containsExactly("Rejoint votre priorité Sénégal.", "Une commune peut déposer seule.");
    }

    @Test
    void callWithoutAnyTieSaysSo() {
        assertThat(part(Samples.READER, unread("a", Fit.unknown()))
                        .cards()
                        .get(0)
                        .reasons()
                        .get(0)
                        .sentence())
                .isEqualTo("Aucun lien établi avec vos compétences ni avec votre stratégie.");
    }

    @Test
    void callThatNamesABygoneYearIsALineThatSaysSo() {
        Call old = Samples.call("old", "Local integration of migrants 2023", Content.builder());
        Letter.Part part = part(Samples.READER, Samples.eligible(old), Samples.eligible(Samples.call("new", FAR)));

        assertThat(part.cards()).extracting(Letter.Card::title).containsExactly("Appel new");
        assertThat(part.lines()).singleElement().satisfies(line -> {
            assertThat(line.title()).contains("2023");
            assertThat(line.marks()).containsExactly("édition 2023, à vérifier");
        });
    }

    @Test
    void yearsToComeDatesAndClosingsMakeNoEditionBygone() {
        Match[] good = {
            Samples.eligible(Samples.call("a", "Programme 2021-2027", Content.builder())),
            Samples.eligible(Samples.call("b", "Appel du 3 mars 2025", Content.builder())),
            Samples.eligible(Samples.call("c", "Appel 2025", Samples.closing(Deadline.ofDay(FAR))))
        };

        assertThat(part(Samples.READER, good).cards())
                .hasSize(3)
                .allSatisfy(card -> assertThat(card.marks()).isEmpty());
    }

    @Test
    void sourcesKeepTheirTitlesAmongThePunctuationOfTheReader() {
        Reference text = new Reference(
                "test",
                "Appel généraliste : ce qui compte",
                URI.create("https://funder.example/"),
                Optional.of("fiche 2025 ; adresse non relevée"),
                Optional.empty(),
                LocalDate.of(2026, 11, 3));

        assertThat(Citation.of(text, Messages.in(Locale.UK)))
                .isEqualTo("“Appel généraliste : ce qui compte”, fiche 2025; adresse non relevée, checked on"
                        + " 3\u00a0November 2026");
        assertThat(Citation.of(text, Messages.in(Locale.FRANCE)))
                .isEqualTo("Appel généraliste : ce qui compte, fiche 2025\u202f; adresse non relevée, vérifié le"
                        + " 3\u00a0novembre 2026");
    }

    private static Match unread(String key, Fit fit) {
        return Samples.unread(Samples.call(key, FAR), fit);
    }

    private static Letter.Part part(Recipient reader, Match... matches) {
        return letter(reader, matches).parts().get(0);
    }

    private static Letter letter(Recipient reader, Match... matches) {
        List<Match> all = List.of(matches);
        Links links = new Links(URI.create("https://levier.example"));
        return new LetterWriter(links, Samples.NAMES)
                .write(Samples.compose(reader, all, Samples.appeared(all)).orElseThrow());
    }
}
