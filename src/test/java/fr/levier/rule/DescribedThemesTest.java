package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribedThemesTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static ObjectNode project(String description) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.putObject("authority")
                .put("type", "commune")
                .putArray("competences")
                .add("water");
        facts.putObject("project").put("nature", "emergency").put("description", description);
        return facts;
    }

    private static Facts read(ObjectNode facts) {
        Problems problems = new Problems();
        Facts read = RULEBOOK.factsReader().read(facts, Place.of("facts"), problems);
        assertThat(problems.list()).isEmpty();
        return read;
    }

    private static Verdict judge(ObjectNode facts) {
        return RULEBOOK.judge("one-percent-water", Optional.empty(), TODAY, read(facts), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Adduction d'eau et latrines|sanitation,water",
                "ADDUCTION D’EAU|water",
                "Sécurité alimentaire des réseaux|food",
                "Securite alimentaire|food",
                "Food security and drinking water|food,water",
                "Égalité entre les femmes et les hommes|gender-equality",
                "Un réseau d’amis|",
            })
    void wordsOfBothLanguagesNameThemes(String description, @org.jspecify.annotations.Nullable String themes) {
        List<String> expected = themes == null ? List.of() : List.of(themes.split(","));

        assertThat(read(project(description))
                        .partly("project.themes")
                        .map(part -> List.copyOf(part.held()))
                        .orElse(List.of()))
                .isEqualTo(expected);
    }

    @Test
    void aThemeThatIsNamedIsPresentButPresumed() {
        Verdict verdict = judge(project("Un château d’eau pour deux villages"));

        assertThat(verdict.reasons())
                .filteredOn(reason -> reason.condition().equals("water-or-sanitation-action"))
                .extracting(Reason::outcome, Reason::assumed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Outcome.MET, true));
    }

    @Test
    void aThemeThatIsNotNamedIsNotAbsent() {
        Verdict verdict = judge(project("Un échange entre clubs de sport"));

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.TO_CONFIRM);
        assertThat(verdict.missing()).extracting(Question::fact).contains("project.themes");
    }

    @Test
    void themesThatAreGivenAreNotReadInTheDescription() {
        ObjectNode facts = project("De l’eau");
        facts.withObject("/project").putArray("themes").add("sport");

        assertThat(read(facts).partlyKnown()).isEmpty();
        assertThat(judge(facts).eligibility()).isEqualTo(Eligibility.INELIGIBLE);
    }
}
