package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Whatever a rule file says, the loader answers with a rulebook or with faults that can be told; it never throws. */
class LoaderFuzzTest {
    private static final Map<String, String> TEXTS = new TreeMap<>(Rulebooks.texts());
    private static final Rulebook RULEBOOK = Rulebooks.small();
    private static final List<String> NAMES = List.copyOf(TEXTS.keySet());

    @Property(tries = 400)
    void aMutilatedFileGivesARulebookOrFaults(
            @ForAll @IntRange(min = 0, max = 1_000_000) int file,
            @ForAll @IntRange(min = 0, max = 1_000_000) int from,
            @ForAll @IntRange(min = 0, max = 40) int length,
            @ForAll("snippets") String instead) {
        String name = NAMES.get(file % NAMES.size());
        String text = TEXTS.getOrDefault(name, "");
        int start = from % text.length();
        int end = Math.min(text.length(), start + length);
        Map<String, String> mutilated = new TreeMap<>(TEXTS);
        mutilated.put(name, text.substring(0, start) + instead + text.substring(end));

        assertIsTold(mutilated);
    }

    @Property(tries = 200)
    void exchangedWordsGiveARulebookOrFaults(
            @ForAll @IntRange(min = 0, max = 1_000_000) int file,
            @ForAll @IntRange(min = 0, max = 1_000_000) int one,
            @ForAll @IntRange(min = 0, max = 1_000_000) int other) {
        String name = NAMES.get(file % NAMES.size());
        String[] words = TEXTS.getOrDefault(name, "").split("(?<=[\\s,:{}\\[\\]])", -1);
        String kept = words[one % words.length];
        words[one % words.length] = words[other % words.length];
        words[other % words.length] = kept;
        Map<String, String> mutilated = new TreeMap<>(TEXTS);
        mutilated.put(name, String.join("", words));

        assertIsTold(mutilated);
    }

    @Property(tries = 300)
    void anyJsonGivesFactsOrFaults(@ForAll("descriptions") JsonNode description) {
        Problems problems = new Problems();

        Facts facts = RULEBOOK.factsReader().read(description, Place.of("facts.json"), problems);

        assertThat(problems.list())
                .allSatisfy(problem ->
                        assertThat(Messages.in(Locale.ENGLISH).text(problem)).isNotBlank());
        RULEBOOK.schemes()
                .keySet()
                .forEach(scheme -> RULEBOOK.judge(scheme, Rulebooks.NO_CAMPAIGN, Rulebooks.IN_2024, facts, List.of()));
    }

    @Provide
    Arbitrary<JsonNode> descriptions() {
        Arbitrary<String> words = Arbitraries.of(
                "authority",
                "project",
                "partners",
                "consortium",
                "type",
                "population",
                "odaDeclared",
                "competences",
                "budgets",
                "water",
                "ownRevenue",
                "country",
                "countries",
                "themes",
                "totalCost",
                "startDate",
                "kind",
                "agreementSigned",
                "commune",
                "SN",
                "ZZ",
                "2025-01-01",
                "300000.00 EUR",
                "foreign-authority",
                "frenchAuthorities",
                "x");
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                words.map(TextNode::valueOf),
                Arbitraries.integers().map(IntNode::valueOf),
                Arbitraries.doubles().map(DoubleNode::valueOf),
                Arbitraries.bigDecimals().map(DecimalNode::valueOf),
                Arbitraries.of(true, false).map(BooleanNode::valueOf),
                Arbitraries.just(NullNode.instance));
        return objects(words, leaves, 4);
    }

    private static Arbitrary<JsonNode> objects(Arbitrary<String> words, Arbitrary<JsonNode> leaves, int depth) {
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<JsonNode> inner =
                Arbitraries.lazy(() -> Arbitraries.oneOf(leaves, objects(words, leaves, depth - 1)));
        Arbitrary<JsonNode> objects = Arbitraries.maps(words, inner)
                .ofMaxSize(6)
                .map(map -> new ObjectMapper().createObjectNode().setAll(map));
        Arbitrary<JsonNode> arrays = inner.list()
                .ofMaxSize(3)
                .map(list -> new ObjectMapper().createArrayNode().addAll(list));
        return Arbitraries.frequencyOf(Tuple.of(4, objects), Tuple.of(1, arrays));
    }

    @Provide
    Arbitrary<String> snippets() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "[",
                        "]",
                        "{",
                        "}",
                        ": ",
                        "- ",
                        "\n",
                        "\t",
                        "\"",
                        "'",
                        "#",
                        "&a",
                        "*a",
                        "!!x",
                        "|",
                        "null",
                        "~",
                        "{}",
                        "[]",
                        "-1",
                        "1e9",
                        "170 %",
                        "99999999999999999999",
                        "0000-00-00",
                        "{all: []}",
                        "{not: {}}",
                        "\u0000",
                        "\uD800",
                        "é"),
                Arbitraries.strings().ofMaxLength(12));
    }

    private static void assertIsTold(Map<String, String> texts) {
        RulebookLoader.Loaded loaded = RulebookLoader.load(RuleFiles.of(texts));

        assertThat(loaded.rulebook().isPresent()).isEqualTo(loaded.problems().isEmpty());
        for (Problem problem : loaded.problems()) {
            assertThat(Messages.in(Locale.FRENCH).text(problem)).isNotBlank();
            assertThat(problem.place().file()).isNotBlank();
        }
    }
}
