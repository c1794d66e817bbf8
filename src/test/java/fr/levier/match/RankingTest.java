package fr.levier.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.levier.message.Messages;
import fr.levier.reference.Label;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankingTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> WATER_AND_SENEGAL = Set.of("water", "SN");

    /** Ranked by hand by a reader who had not seen the code; expectations are never changed. */
    static Stream<JsonNode> pairsRankedByHand() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(RankingTest.class.getResourceAsStream("ranking.json"), "ranking.json")) {
            return StreamSupport.stream(JSON.readTree(in).spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource("pairsRankedByHand")
    void aPairIsRankedAsAReaderRankedIt(JsonNode pair) {
        Aims aims = RankedPairs.aims(pair.path("authority"));
        Match first = RankedPairs.match("z-first", aims, pair.path("first"));
        Match second = RankedPairs.match("a-second", aims, pair.path("second"));
        assertThat(Ranking.ORDER.compare(first, second))
                .as(pair.path("id").asText() + " " + pair.path("why").asText())
                .isNegative();
        assertThat(Ranking.ORDER.compare(second, first)).isPositive();
    }

    @Test
    void thirtyPairsWereRanked() throws IOException {
        assertThat(pairsRankedByHand()).hasSize(30);
    }

    @Test
    void aCallWithTiesSaysWhichInBothLanguages() {
        Fit fit = fit(WATER_AND_SENEGAL, Set.of("water", "SN"));
        assertThat(words(Locale.FRANCE).fit(fit))
                .isEqualTo("Rejoint votre compétence eau, votre thème prioritaire eau et votre priorité Sénégal");
        assertThat(words(Locale.UK).fit(fit))
                .isEqualTo("Meets your competence water, your priority theme water and your priority Senegal");
    }

    @Test
    void aCallOutsideOfEveryPrioritySaysThatItPullsAway() {
        Fit fit = fit(WATER_AND_SENEGAL, Set.of("sport", "CL"));
        assertThat(fit.straysFromStrategy()).isTrue();
        assertThat(words(Locale.FRANCE).fit(fit))
                .isEqualTo("S’écarte de votre stratégie\u00a0: ni vos thèmes ni vos pays prioritaires");
    }

    @Test
    void aCallOnAPriorityThemeInAnotherCountryDoesNotPullAway() {
        assertThat(fit(WATER_AND_SENEGAL, Set.of("water", "CL")).straysFromStrategy())
                .isFalse();
    }

    @Test
    void aCallOfWhichNothingIsKnownNeitherMeetsNorMisses() {
        Fit fit = Fit.of(aims(WATER_AND_SENEGAL), new Offer(Map.of()));
        assertThat(fit).isEqualTo(Fit.unknown());
        assertThat(words(Locale.FRANCE).fit(fit))
                .isEqualTo("Aucun lien établi avec vos compétences ni avec votre stratégie");
    }

    @Test
    void anAuthorityWithoutStrategyIsNeverToldThatACallPullsAway() {
        assertThat(fit(Set.of(), Set.of("sport", "CL"))).isEqualTo(Fit.notCompared());
        assertThat(new StandingWords(Messages.in(Locale.FRANCE), (set, code) -> new Label(code, code))
                        .fit(Fit.notCompared()))
                .isEqualTo("Vos compétences et votre stratégie ne sont pas connues de Levier");
    }

    @Test
    void aCountryThatMayBeMeantNeitherMeetsNorMisses() {
        Targets perhaps = new Targets(Set.of("TG"), Set.of("SN"));
        assertThat(Fit.of(aims(WATER_AND_SENEGAL), new Offer(Map.of(Aim.COUNTRY, perhaps))))
                .isEqualTo(Fit.unknown());
    }

    private static Fit fit(Set<String> wanted, Set<String> offered) {
        Targets targets = Targets.of(offered);
        return Fit.of(
                aims(wanted),
                new Offer(Map.of(
                        Aim.COMPETENCE, targets,
                        Aim.THEME, targets,
                        Aim.COUNTRY, targets)));
    }

    private static Aims aims(Set<String> wanted) {
        Set<String> countries = new TreeSet<>(wanted);
        countries.remove("water");
        Set<String> themes = new TreeSet<>(wanted);
        themes.remove("SN");
        return new Aims(Map.of(Aim.COMPETENCE, themes, Aim.THEME, themes, Aim.COUNTRY, countries));
    }

    private static StandingWords words(Locale locale) {
        Map<String, Label> labels = Map.of(
                "water", new Label("eau", "water"),
                "SN", new Label("Sénégal", "Senegal"));
        return new StandingWords(Messages.in(locale), (set, code) -> labels.getOrDefault(code, new Label(code, code)));
    }

    /** Kept here so that the list of bands reads as one. */
    @Test
    void everyKnownBandIsSaid() {
        Match match = RankedPairs.match("one", aims(WATER_AND_SENEGAL), RankedPairs.json("""
                        {"verdict": "ELIGIBLE", "themes": ["water"], "countries": ["SN"], "competences": ["water"],
                         "partnerships": [], "deadline": "2027-03-31", "permanent": false, "grantMax": 1500000,
                         "effortPersonDays": [20, 30], "odds": 31}
                        """));
        assertThat(words(Locale.UK).of(match.standing()))
                .isEqualTo(List.of(
                        "Meets your competence water, your priority theme water and your priority Senegal",
                        "closes on 31\u00a0March 2027",
                        "up to €1,500,000",
                        "20 to 30 person-days to apply",
                        "31% of applications funded in 2025"));
    }
}
