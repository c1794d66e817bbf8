package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which an assembly meets, and how early an authority must know of a closing, as files say them. */
final class AssemblyFactsTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.loadBundled().rulebook().orElseThrow();
    private final Problems problems = new Problems();

    private Facts read(String said) throws JsonProcessingException {
        String json = "{\"authority\": " + said.replace('\'', '"') + "}";
        return RULEBOOK.factsReader().read(new ObjectMapper().readTree(json), Place.of("town.json"), problems);
    }

    @Test
    void daysStandOnceEachAndAreWrittenAsTheyWereRead() throws JsonProcessingException {
        Facts facts = read("{'leadDays': 60, 'assemblies': ['2027-01-11', '2026-12-14', '2026-12-14']}");

        assertThat(problems.list()).isEmpty();
        assertThat(facts.asMap()).containsEntry("authority.assemblies", Set.of("2026-12-14", "2027-01-11"));
        assertThat(FactsWriter.write(facts).at("/authority/assemblies/0").asText())
                .isEqualTo("2026-12-14");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'leadDays': 4000}|rule.problem.out-of-domain|authority.leadDays|4000",
                "{'leadDays': '60'}|rule.problem.value-kind-integer|authority.leadDays|",
                "{'assemblies': '2026-12-14'}|rule.problem.value-kind-dates|authority.assemblies|",
                "{'assemblies': ['2026-12-14', '2026-02-31']}|rule.problem.value-kind-date|authority.assemblies[2]|",
                "{'assemblies': [20261214]}|rule.problem.value-kind-date|authority.assemblies[1]|",
                "{'assemblies': ['2926-12-14']}|rule.problem.out-of-domain|authority.assemblies[1]|2035-12-31",
            })
    void aFaultIsToldWithItsField(String said, String code, String key, String word) throws JsonProcessingException {
        Facts facts = read(said);

        Problem problem = problems.list().get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place().key()).isEqualTo(key);
        assertThat(word == null || problem.details().contains(word))
                .as("%s", problem.details())
                .isTrue();
        assertThat(facts.asMap()).isEmpty();
    }

    @Test
    void fiveHundredDaysAreNoCalendarOfAnAssembly() throws JsonProcessingException {
        String days = "'2026-12-14',".repeat(499) + "'2026-12-14'";

        assertThat(read("{'assemblies': [" + days + "]}").asMap()).isEmpty();
        assertThat(problems.list()).extracting(Problem::code).containsExactly("rule.problem.too-many-days");
        assertThat(problems.list().get(0).place().key()).isEqualTo("authority.assemblies");
    }
}
