package fr.levier.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private final Problems problems = new Problems();

    private Optional<YamlMap> read(String text) {
        return YamlReader.read("a.yml", text.getBytes(StandardCharsets.UTF_8), problems);
    }

    private List<String> codes() {
        return problems.list().stream().map(Problem::code).toList();
    }

    @Test
    void everyValueKnowsItsLineAndKey() {
        YamlMap map = read("name: x\nlist:\n  - {a: 1}\n  - b: two words\n").orElseThrow();

        List<YamlMap> maps = map.maps("list", problems);

        assertThat(maps.get(1).text("b", problems).orElseThrow())
                .hasToString("YamlText[place=a.yml:4:list[2].b, text=two words, plain=true]");
        assertThat(maps.get(0).place()).hasToString("a.yml:3:list[1]");
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void scalarsAreKeptAsTheyAreWritten() {
        YamlMap map = read("country: NO\nyear: 2024\nquoted: \"true\"\n").orElseThrow();

        assertThat(map.text("country", problems).orElseThrow().text()).isEqualTo("NO");
        assertThat(map.text("year", problems).orElseThrow().text()).isEqualTo("2024");
        assertThat(map.text("quoted", problems).orElseThrow().plain()).isFalse();
    }

    @Test
    void anUnknownKeyIsToldWithTheNearestThatWasAskedFor() {
        YamlMap map = read("fonder: a\nzzz: b\n").orElseThrow();
        map.text("funder", problems);
        map.text("name", problems);

        map.refuseOthers(problems);

        assertThat(problems.list().get(0).details()).containsExactly("fonder", "funder");
        assertThat(codes()).containsExactly("yaml.problem.unknown-key-near", "yaml.problem.unknown-key");
    }

    @Test
    void aMissingOrIllShapedValueIsReportedAndReadsAsAbsent() {
        YamlMap map = read("a: [1]\nb: {c: 1}\nd: \"\"\ne: maybe\n").orElseThrow();

        assertThat(map.text("a", problems)).isEmpty();
        assertThat(map.list("b", problems)).isEmpty();
        assertThat(map.map("d", problems)).isEmpty();
        assertThat(map.requiredText("d", problems)).isEmpty();
        assertThat(map.requiredText("z", problems)).isEmpty();
        assertThat(map.truth("e", problems)).isEmpty();
        assertThat(codes())
                .containsExactly(
                        "yaml.problem.text-expected",
                        "yaml.problem.list-expected",
                        "yaml.problem.map-expected",
                        "yaml.problem.empty",
                        "yaml.problem.missing-key",
                        "yaml.problem.truth-expected");
    }

    @Test
    void aDuplicateKeyIsReportedInItsPlace() {
        assertThat(read("a: 1\nb: 2\na: 3\n")).isPresent();

        assertThat(problems.list().get(0).place()).hasToString("a.yml:3:a");
        assertThat(codes()).containsExactly("yaml.problem.duplicate-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x [1]\nb: *x\n",
                "a: !!java.net.URL [\"http://x\"]\n",
                "a: !x y\n",
                "&a a: 1",
                "a: 1\n---\nb: 2\n",
                "? [a]\n: b\n",
                "- a\n",
                "just words",
                "",
                "a: [",
                "a:\n\t- b",
                "a: \"\\uD800\"\n: :\n - x",
                "{a: b, c",
                "a: b: c",
                "%YAML 3.0\n---\na: b",
            })
    void whatIsNotAPlainMappingIsRefusedWithOneFault(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(problems.list()).hasSize(1);
        assertThat(Messages.in(Locale.FRENCH).text(problems.list().get(0))).doesNotContain("{0}");
    }

    @Test
    void aBombIsRefusedAtItsFirstAnchor() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }

        assertThat(read(bomb.toString())).isEmpty();
        assertThat(codes()).containsExactly("yaml.problem.alias");
    }

    @Test
    void deepNestingIsRefusedInsteadOfExhaustingTheStack() {
        assertThat(read("a: " + "[".repeat(100_000))).isEmpty();
        assertThat(codes()).containsExactly("yaml.problem.too-deep");
    }

    @Test
    void aFileThatIsTooLargeOrNotUtf8IsRefused() {
        assertThat(YamlReader.read("a.yml", new byte[YamlReader.LARGEST + 1], problems))
                .isEmpty();
        assertThat(YamlReader.read("a.yml", "a: é".getBytes(StandardCharsets.ISO_8859_1), problems))
                .isEmpty();

        assertThat(codes()).containsExactly("yaml.problem.too-large", "yaml.problem.not-utf-8");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstKey() {
        assertThat(read("\uFEFFa: 1\n").orElseThrow().keys()).containsExactly("a");
    }

    @Test
    void theNearestWordIsFoundOnlyWhenItIsNear() {
        assertThat(Nearest.to("popluation", List.of("name", "population"))).contains("population");
        assertThat(Nearest.to("rate-max", List.of("rate_max"))).contains("rate_max");
        assertThat(Nearest.to("xyz", List.of("population", "ab"))).isEmpty();
        assertThat(Nearest.to("x".repeat(100_000), List.of("population"))).isEmpty();
    }
}
