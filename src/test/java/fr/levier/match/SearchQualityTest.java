package fr.levier.match;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.call.SourceRun;
import fr.levier.call.search.JdbcCallSearch;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.RulebookLoader;
import fr.levier.store.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type finds what they mean: a table of questions over invented calls, in a real PostgreSQL with the bundled rulebook. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SearchQualityTest {
    private static final int SHOWN = 10;
    /** Measured when the table was written; a change of the thesaurus may not make the whole worse. */
    private static final double LEAST_RECALL = 0.99;

    private static final double LEAST_RANK = 0.92;

    private Finder finder;

    record Question(String typed, List<String> wanted, List<String> unwanted) {}

    @BeforeAll
    void record() throws IOException {
        DataSource database = TestDatabase.fresh();
        JdbcCatalogue catalogue = new JdbcCatalogue(database);
        List<Sighting> calls =
                table("search-calls.txt").map(SearchQualityTest::sighting).toList();
        catalogue.record(new SourceRun(
                "sample", SampleWorld.NOW, SampleWorld.NOW, false, 1, 0, List.of(), new ArrayList<>(calls), List.of()));
        RulebookInForce rules =
                new RulebookInForce(RulebookLoader.loadBundled().rulebook().orElseThrow());
        finder = new Finder(
                new JdbcCallSearch(database),
                catalogue,
                new RuleMatcher(rules::current),
                rules,
                (set, code) -> rules.current().vocabulary().label(set, code));
    }

    private static Stream<String[]> table(String name) throws IOException {
        String text =
                new String(SearchQualityTest.class.getResourceAsStream(name).readAllBytes(), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new));
    }

    private static Sighting sighting(String[] row) {
        URI page = URI.create("https://sample.example/" + row[0]);
        Evidence proof = new Evidence(page, "", "", Evidence.Method.LAYOUT, SampleWorld.NOW);
        Content.Builder content = Content.builder()
                .state(Field.TITLE, row[1], proof)
                .state(Field.DESCRIPTION, row[2], proof)
                .state(Field.THEMES, new TreeSet<>(List.of(row[3].split(" "))), proof)
                .state(Field.PERMANENT, true, proof);
        if (!row[4].isEmpty()) {
            content.state(Field.COUNTRIES, new TreeSet<>(List.of(row[4].split(" "))), proof);
        }
        if (!row[5].isEmpty()) {
            content.state(Field.SCHEME, row[5], proof);
        }
        return new Sighting(new CallId(row[0]), "sample", page, Rank.ISSUER, SampleWorld.NOW, content.build());
    }

    static Stream<Question> questions() throws IOException {
        return table("search-questions.txt").map(row -> new Question(row[0], words(row[1]), words(row[2])));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatIsMeantStandsAmongTheFirstAndWhatIsNotMeantIsNotFound(Question question) {
        List<String> found = found(question.typed());
        assertThat(found.subList(0, Math.min(SHOWN, found.size())))
                .as(question.typed())
                .containsAll(question.wanted());
        assertThat(found.stream().filter(question.unwanted()::contains))
                .as(question.typed())
                .isEmpty();
    }

    @Test
    void onTheWholeTheFirstIsMostlyTheOneThatIsMeantMost() throws IOException {
        double recall = 0;
        double reciprocal = 0;
        List<Question> all = questions().toList();
        for (Question question : all) {
            List<String> found = found(question.typed());
            recall += (double) question.wanted().stream()
                            .filter(id -> found.indexOf(id) >= 0 && found.indexOf(id) < SHOWN)
                            .count()
                    / question.wanted().size();
            int first = found.stream()
                    .filter(question.wanted()::contains)
                    .map(found::indexOf)
                    .findFirst()
                    .orElse(-1);
            reciprocal += first < 0 ? 0 : 1.0 / (first + 1);
        }
        assertThat(recall / all.size()).as("recall within ten").isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(reciprocal / all.size()).as("mean reciprocal rank").isGreaterThanOrEqualTo(LEAST_RANK);
    }

    private List<String> found(String typed) {
        ListQuery query = new ListQuery(typed, Map.of(), Optional.empty(), 1);
        Findings findings = finder.find(query, Optional.empty(), Optional.empty(), Map.of(), SampleWorld.NOW);
        List<String> ids = new ArrayList<>();
        for (int place : findings.places(0, findings.size())) {
            ids.add(findings.call(place).id().value());
        }
        return ids;
    }
}
