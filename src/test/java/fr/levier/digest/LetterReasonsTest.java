package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.match.Aim;
import fr.levier.match.Closing;
import fr.levier.match.Fit;
import fr.levier.match.Match;
import fr.levier.match.Standing;
import fr.levier.reference.Label;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Question;
import fr.levier.rule.Reason;
import fr.levier.rule.Verdict;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every call of a letter says why it is told, and asks what decides, also where nobody read the rules of its scheme. */
final class LetterReasonsTest {
    private static final LocalDate FAR = LocalDate.of(2027, 9, 1);
    private static final Question AMONG = new Question(
            "call.admitsAuthority",
            new Label("En faites-vous partie\u202f?", "Are you one of them?"));
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
                .endsWith(" jours ouvrés). Rejoint votre priorité Sénégal. Dispositif non modélisé\u00a0: conditions non vérifiées. En faites-vous partie\u202f?");
    }

    @Test
    void aConditionThatIsMetStaysBesideTheTie() {
        Match match = fitting(Samples.eligible(Samples.call("a", FAR)), SENEGAL);

        assertThat(part(Samples.READER, match).cards().get(0).reasons())
                .extracting(Letter.Cited::sentence)
                .containsExactly("Rejoint votre priorité Sénégal.", "Une commune peut déposer seule.");
    }

    @Test
    void callWithoutAnyTieSaysSo() {
        assertThat(part(Samples.READER, unread("a", Fit.unknown())).cards().get(0).reasons().get(0).sentence())
                .isEqualTo("Aucun lien établi avec vos compétences ni avec votre stratégie.");
    }

    private static Match unread(String key, Fit fit) {
        return fitting(new Match(Samples.call(key, FAR), unread(), Standing.unknown()), fit);
    }

    private static Match fitting(Match match, Fit fit) {
        Standing standing = new Standing(
                fit,
                new Closing(Closing.Kind.UNKNOWN, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Match(match.call(), match.verdict(), standing);
    }

    /** A verdict on the words of the page alone. */
    private static Verdict unread() {
        List<Reason> none = List.of();
        return new Verdict(
                Eligibility.TO_CONFIRM,
                false,
                false,
                LocalDate.of(2026, 11, 23),
                Optional.empty(),
                none,
                List.of(AMONG),
                List.of(),
                List.of(),
                "test");
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
