package fr.levier.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.problem.Problems;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Scheme;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls that would complete a subject. */
class SuggestionsTest {
    @Test
    void aCallElsewhereCompletesTheSubjectAndOneForTheSameDoesNot() throws IOException {
        List<Suggestion> given = suggestions(PortfolioTest.text()).stream()
                .filter(found -> found.call().isPresent())
                .toList();
        assertThat(given).hasSize(1);
        assertThat(given.get(0).call()).contains("Réseau de villes cyclables (appel fictif)");
        assertThat(given.get(0).subject()).isEqualTo("mobilités douces");
        assertThat(given.get(0).relation()).isEqualTo(Relation.EXTENDS_GEOGRAPHY);
        assertThat(given.get(0).places()).containsExactly("BE", "ES");
    }

    @Test
    void aCallForAnotherThemeCompletesNothing() throws IOException {
        String text = PortfolioTest.text()
                .replace("places: [ES, BE], themes: [mobility]", "places: [ES, BE], themes: [sport]");
        assertThat(suggestions(text)).noneMatch(found -> found.call().isPresent());
    }

    @Test
    void schemesOfTheRulebookAreOpenNotRefusedAndPayWhereTheStrategyPoints() throws IOException {
        List<Suggestion> bundled =
                suggestions(PortfolioTest.text().replace("date: 2026-11-21", "date: 2025-05-15")).stream()
                        .filter(found -> found.call().isEmpty())
                        .toList();
        assertThat(bundled).isNotEmpty();
        assertThat(bundled).allMatch(found -> found.relation() == Relation.EXTENDS_GEOGRAPHY);
        assertThat(bundled).allMatch(found -> !found.places().isEmpty());
        assertThat(bundled).noneMatch(found -> found.eligibility().equals(Optional.of(Eligibility.INELIGIBLE)));
        assertThat(bundled)
                .noneMatch(found -> found.scheme().map(Scheme::ownResource).orElse(false));
    }

    @Test
    void withoutADateTheRulebookSuggestsNothing() throws IOException {
        assertThat(suggestions(PortfolioTest.text().replace("date: 2026-11-21\n", "")))
                .allMatch(found -> found.call().isPresent());
    }

    private static List<Suggestion> suggestions(String text) {
        return Suggestions.of(PortfolioTest.read(text, new Problems()), PortfolioTest.RULEBOOK);
    }
}
