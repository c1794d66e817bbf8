package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A verdict that was kept is given again to the same answer, or says what changed; a file that is no such thing is refused. */
@SuppressWarnings("NullAway.Init")
class ReplayTest {
    private static final Path SMALL = Path.of("src/test/resources/rulebook");

    @TempDir
    Path folder;

    private Path kept;
    private Ran judged;

    @BeforeEach
    void judge() throws IOException {
        Path town = Files.writeString(folder.resolve("town.json"), """
                {"authority": {"type": "commune", "name": "Notre commune", "population": 4000, "odaDeclared": true,
                               "budgets": {"water": {"ownRevenue": "1200000.50 EUR"}}},
                 "project": {"country": "SN", "themes": ["water"], "startDate": "2025-01-01"},
                 "partners": [{"kind": "foreign-authority", "country": "SN", "agreementSigned": true}]}
                """);
        kept = folder.resolve("kept.json");
        judged = Ran.command(
                "judge",
                "--rules",
                SMALL.toString(),
                "--scheme",
                "grand-fund",
                "--date",
                "2024-05-15",
                "--facts",
                town.toString(),
                "--record",
                kept.toString());
    }

    @Test
    void aKeptJudgementHoldsItsRulesDateFactsAndVerdict() throws IOException {
        JsonNode json = read();

        assertThat(judged.code()).as(judged.err()).isZero();
        assertThat(json.get("rulebook")).isEqualTo(judged.json().get("rulebook"));
        assertThat(json.get("date").asText()).isEqualTo("2024-05-15");
        assertThat(json.at("/facts/authority/population").intValue()).isEqualTo(4000);
        assertThat(json.get("verdict")).isEqualTo(judged.json());
        assertThat(json.has("campaign")).isFalse();
    }

    @Test
    void theSameRulesGiveTheSameAnswerInBothLanguages() {
        Ran again = replay(SMALL);
        Ran english = replay(SMALL, "--json", "--lang", "en");

        assertThat(again.code()).as(again.err() + again.out()).isZero();
        assertThat(again.out()).startsWith("Même réponse").contains("Sous les mêmes règles");
        assertThat(english.code()).isZero();
        assertThat(english.json().get("same").booleanValue()).isTrue();
        assertThat(english.json().get("changed")).isEmpty();
    }

    @Test
    void otherRulesSayWhatTheyChange() throws IOException {
        Path later = rulesWith("schemes/grand-fund.yml", "at_least: 5000", "at_least: 3000");

        Ran again = replay(later);
        JsonNode json = replay(later, "--json").json();

        assertThat(again.code()).as(again.err() + again.out()).isEqualTo(3);
        assertThat(again.out()).contains("n’est plus la même", "Règles", "big-or-together");
        assertThat(json.get("same").booleanValue()).isFalse();
        assertThat(json.get("changed").toString()).contains("RULEBOOK", "ELIGIBILITY", "REASONS");
        assertThat(json.at("/eligibility/then").asText())
                .isNotEqualTo(json.at("/eligibility/now").asText());
        assertThat(json.at("/rulebook/then").asText())
                .isNotEqualTo(json.at("/rulebook/now").asText());
    }

    @Test
    void rulesThatChangeElsewhereGiveTheSameAnswerAndSayThatTheyChanged() throws IOException {
        Path later = rulesWith("schemes/grand-fund.yml", "scheme: grand-fund", "# réédité\nscheme: grand-fund");

        Ran again = replay(later);

        assertThat(again.code()).as(again.err() + again.out()).isZero();
        assertThat(again.out()).contains("Les règles ont changé depuis");
    }

    @Test
    void aVerdictThatSomebodyEditedIsNotConfirmed() throws IOException {
        ObjectNode json = read();
        ((ObjectNode) json.get("verdict")).put("eligibility", "ELIGIBLE");
        write(json.toString());

        Ran again = replay(SMALL);

        assertThat(again.code()).isEqualTo(3);
        assertThat(again.out()).contains("le fichier a été modifié");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "null",
                "{\"judgement\": 2}",
                "{\"judgement\": \"1\"}",
                "{\"judgement\": 1}",
                "{\"judgement\": 1, \"rulebook\": 7}",
                "{\"authority\": {\"type\": \"commune\"}}",
                "{\"judgement\": 1, \"rulebook\": \"x\", \"date\": \"2024-05-15\", \"scheme\": \"grand-fund\","
                        + " \"facts\": {}, \"verdict\": []}"
            })
    void whatIsNoKeptJudgementIsRefusedInOneSentence(String text) throws IOException {
        write(text);

        isRefused(replay(SMALL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/date|\"2024-02-30\"|date",
                "/scheme|\"no-fund\"|scheme",
                "/campaign|\"1815\"|campaign",
                "/facts|{\"authority\": {\"populaton\": 4}}|facts.authority.populaton",
                "/facts|{\"authority\": {\"population\": \"many\"}}|facts.authority.population",
                "/facts|[]|facts",
                "/verdict/eligibility|\"PERHAPS\"|verdict.eligibility",
                "/verdict/assumed|1|verdict.assumed",
                "/verdict/reasons|[1]|verdict.reasons",
                "/verdict/missing|{}|verdict.missing",
                "/verdict/rulebook|\"other\"|verdict.rulebook",
                "/price|1|price",
            })
    void aMutilatedJudgementIsRefusedWithItsKey(String pointer, String value, String key) throws IOException {
        ObjectNode json = read();
        int cut = pointer.lastIndexOf('/');
        ((ObjectNode) json.at(pointer.substring(0, cut)))
                .set(pointer.substring(cut + 1), CallJson.mapper().readTree(value));
        write(json.toString());

        Ran refused = replay(SMALL);

        isRefused(refused);
        assertThat(refused.err()).startsWith(kept + ":" + key + " ");
    }

    @Test
    void aJudgementNeverErasesTheDescriptionItCameFrom() throws IOException {
        Path town = folder.resolve("town.json");
        String before = Files.readString(town);

        Ran refused =
                Ran.command("judge", "--scheme", "afd-ficol", "--facts", town.toString(), "--record", town.toString());

        isRefused(refused);
        assertThat(refused.err()).contains("--facts");
        assertThat(Files.readString(town)).isEqualTo(before);
    }

    @Test
    void theOptionsThatDoNotGoTogetherOrAreMissingAreNamed() {
        Ran both = replay(SMALL, "--scheme", "grand-fund", "--date", "2024-05-15", "--facts", "x.json");
        Ran incomplete = Ran.command("judge", "--scheme", "afd-ficol");
        Ran none = Ran.command("judge");
        Ran absent =
                Ran.command("judge", "--replay", folder.resolve("nowhere.json").toString());

        assertThat(both.err()).contains("--replay", "--scheme", "ne vont pas ensemble");
        assertThat(incomplete.err()).contains("Il manque --facts");
        assertThat(none.err()).contains("Il manque");
        assertThat(absent.err()).contains("Ce fichier n’existe pas");
        for (Ran ran : List.of(both, incomplete, none, absent)) {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.tracesStack()).isFalse();
        }
    }

    private static void isRefused(Ran ran) {
        assertThat(ran.code()).as(ran.err() + ran.out()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.tracesStack()).isFalse();
    }

    private Ran replay(Path rules, String... more) {
        List<String> words =
                new ArrayList<>(List.of("judge", "--rules", rules.toString(), "--replay", kept.toString()));
        words.addAll(List.of(more));
        return Ran.command(words.toArray(String[]::new));
    }

    private Path rulesWith(String file, String words, String others) throws IOException {
        Path rules = folder.resolve("rules");
        try (var files = Files.walk(SMALL)) {
            for (Path from : files.toList()) {
                Files.copy(from, rules.resolve(SMALL.relativize(from).toString()));
            }
        }
        String text = Files.readString(rules.resolve(file));
        assertThat(text).contains(words);
        Files.writeString(rules.resolve(file), text.replaceFirst(words, others));
        return rules;
    }

    private ObjectNode read() throws IOException {
        return (ObjectNode) CallJson.mapper().readTree(kept.toFile());
    }

    private void write(String text) throws IOException {
        Files.writeString(kept, text);
    }
}
