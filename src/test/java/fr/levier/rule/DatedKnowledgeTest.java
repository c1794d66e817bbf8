package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.problem.Problem;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedKnowledgeTest {
    private final Rulebook rulebook = Rulebooks.small();

    @Test
    void aCompetenceIsHeldAsTheLawOfTheDaySays() {
        Competences competences = rulebook.competences();
        LocalDate before = LocalDate.of(2025, 4, 10);

        assertThat(competences.find("water", "metropole", before).orElseThrow().how())
                .isEqualTo("conditional");
        assertThat(competences.find("water", "metropole", before).orElseThrow().assumed())
                .isTrue();
        assertThat(competences
                        .find("water", "metropole", before.plusDays(1))
                        .orElseThrow()
                        .how())
                .isEqualTo("own");
        assertThat(competences.find("water", "departement", before)).isEmpty();
        assertThat(competences.find("roads", "commune", before)).isEmpty();
    }

    @Test
    void theNextYearlyWindowIsPresumedWhenNoTextOfItWasRead() {
        YearlyWindow declaration =
                java.util.Objects.requireNonNull(rulebook.windows().get("oda-declaration"));

        assertThat(declaration.next(LocalDate.of(2026, 5, 31)).orElseThrow().assumed())
                .isFalse();
        assertThat(declaration.next(LocalDate.of(2026, 6, 1)).orElseThrow().year())
                .isEqualTo(2027);
        assertThat(declaration.next(LocalDate.of(2026, 6, 1)).orElseThrow().assumed())
                .isTrue();
        assertThat(declaration.next(LocalDate.of(2028, 1, 1)).orElseThrow().year())
                .isEqualTo(2028);
        assertThat(declaration.next(LocalDate.of(2028, 1, 1)).orElseThrow().assumed())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "competences.yml|water:|watr:|rule.problem.unknown-code",
                "competences.yml|holding: conditional|holding: perhaps|rule.problem.unknown-code",
                "competences.yml|types: [commune]|types: [comune]|rule.problem.unknown-code",
                "competences.yml|types: [commune]|types: [nobody]|rule.problem.empty-group",
                "competences.yml|to: 2025-04-10|to: 2025-04-11|reference.problem.periods-overlap",
                "competences.yml|holding: own, reference: rules-2020|holding: own|rule.problem.no-citation",
                "windows.yml|fact: authority.odaDeclared|fact: authority.odaDeclred|rule.problem.no-such-fact",
                "windows.yml|to: 2026-05-31|to: 2026-03-31|reference.problem.days-reversed",
                "windows.yml|year: 2026|year: soon|rule.problem.value",
                "windows.yml|amounts_of: 2025, reference: rules-2024|amounts_of: 2025|rule.problem.no-citation",
            })
    void aFaultIsFound(String file, String words, String others, String code) {
        assertThat(Rulebooks.problemsWith(file, words, others))
                .extracting(Problem::code)
                .contains(code);
    }

    @Test
    void aFileThatNobodyReadsIsAFault() {
        Map<String, String> texts = Rulebooks.texts();
        texts.put("contries.yml", "a: b");
        texts.put("schemes/old/x.yml", "a: b");

        assertThat(RulebookLoader.load(RuleFiles.of(texts)).problems())
                .extracting(Problem::code)
                .containsExactly("rule.problem.unknown-file", "rule.problem.unknown-file");
    }
}
