package fr.levier.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of the hand are told in the reader's language, with the line and what to do. */
class SyntaxFaultTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a: 1\\nb:\\n\\t- c|tab|3",
                "a: eau : phase 2|colon|1",
                "a:\\n  - {b: Forage: deux puits}|bracket|2",
                "a:\\n  - b: 1\\n - c: 2|indentation|3",
                "a:\\n  - {b: 1, c: 2\\nd: 3|bracket|3",
                "a: [1, 2\\nb|bracket|2",
                "a: 1\\nb\\n|no-colon|2",
                "a: \"un mot|quote|1",
            })
    void aSlipHasItsRemedy(String written, String code, int line) {
        List<Problem> problems = problems(written.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(problems).extracting(Problem::code).containsExactly("yaml.problem." + code);
        assertThat(problems.get(0).place().line()).isBetween(line - 1, line + 1);
    }

    @Test
    void anEmptyFileIsCalledEmpty() {
        assertThat(problems(" \n\n")).extracting(Problem::code).containsExactly("yaml.problem.empty-file");
    }

    @Test
    void aPlaceIsFoundByItsDottedKeyOrByWhatIsAroundIt() {
        YamlMap map = YamlReader.read(
                        "f", "a:\n  b:\n    - x\n    - {c: 1}\n".getBytes(StandardCharsets.UTF_8), new Problems())
                .orElseThrow();
        assertThat(map.placeOf("a.b[2].c").toString()).isEqualTo("f:4:a.b[2].c");
        assertThat(map.placeOf("a.b[7]").toString()).isEqualTo("f:2:a.b");
        assertThat(map.placeOf("a.z").line()).isEqualTo(1);
    }

    private static List<Problem> problems(String text) {
        Problems problems = new Problems();
        YamlReader.read("plan.yml", text.getBytes(StandardCharsets.UTF_8), problems);
        return problems.list();
    }
}
