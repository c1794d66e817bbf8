package fr.levier.planning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is written is read back as it was, by our reader and by any other: a text never becomes a number, a truth or a day. */
final class YamlWordsTest {
    private static final Rulebook RULES =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final List<String> HOSTILE = List.of(
            "34",
            "012",
            "0o17",
            "0x1F",
            "1_000",
            "1e3",
            "-5",
            "+5",
            ".5",
            "5.",
            "12:30:00",
            "190:20:30",
            "2026",
            "2026-11-21",
            "2001-12-14 21:59:43",
            "NO",
            "no",
            "Yes",
            "on",
            "OFF",
            "y",
            "N",
            "true",
            "null",
            "~",
            "",
            " ",
            ".inf",
            "-.NaN",
            "=",
            "<<",
            "a: b",
            "# x",
            "- x",
            "!x",
            "&x",
            "*x",
            "@x",
            "`x",
            "%x",
            "{x",
            "[x]",
            "'x'",
            "\"x\"",
            "x\ny",
            "x\n",
            " x ",
            "\tx",
            "x\u0085y",
            "x\u2028y",
            "\ufeffx",
            "x\u200by",
            "é 👩‍🚒 مشروع",
            "? x",
            "|",
            ">",
            "---",
            "...");

    @Test
    void hostileTextsAreReadBackAsTheyWere() {
        var tree = Tree.NODES.objectNode();
        HOSTILE.forEach(tree.putArray("countries")::add);
        var authority = tree.putObject("authority");
        HOSTILE.forEach(text -> authority.put("k" + HOSTILE.indexOf(text), text));
        HOSTILE.forEach(text -> tree.putObject("keys" + HOSTILE.indexOf(text)).put("x" + text + "x", text));

        Problems problems = new Problems();
        YamlMap read = YamlReader.read("x", Tree.yaml(tree).getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();

        assertThat(problems.list()).isEmpty();
        assertThat(Tree.of(read)).isEqualTo(tree);
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(Tree.yaml(tree)))
                .extracting("countries")
                .isEqualTo(HOSTILE);
    }

    @Test
    void whatReadersOfTheOlderYamlWouldMistakeStandsBetweenQuotes() {
        var tree = Tree.NODES.objectNode().put("title", "2026").put("id", "012").put("amount", "30000");
        tree.putArray("countries").add("NO");
        tree.putObject("authority").put("departement", "34").put("population", 5000);

        assertThat(Tree.yaml(tree))
                .contains(
                        "title: '2026'", "id: '012'", "amount: 30000", "'NO'", "departement: '34'", "population: 5000");
    }

    @Test
    void aPdfOrAComputedWorkbookIsToldInOneSentence() {
        Problems problems = new Problems();
        byte[] pdf = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

        assertThat(new Uploaded(RULES, problems).plan("plan.pdf", pdf)).isEmpty();
        assertThat(new Uploaded(RULES, problems).plan("plan.xlsx", pdf)).isEmpty();
        assertThat(new Uploaded(RULES, problems).portfolio("plan.yml", pdf)).isEmpty();
        assertThat(problems.list())
                .hasSize(3)
                .allMatch(problem -> problem.code().equals("yaml.problem.pdf"));
    }
}
