package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Field;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.search.JdbcCallSearch;
import fr.levier.match.Finder;
import fr.levier.match.Findings;
import fr.levier.match.ListQuery;
import fr.levier.match.RuleMatcher;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.RulebookLoader;
import fr.levier.store.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Asks the calls of the demonstration what people type, as the list does. */
final class DemoSearch {
    private static final int SHOWN = 10;
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    private final Finder finder;

    DemoSearch(Database running) {
        DataSource database = source(running);
        RulebookInForce rules =
                new RulebookInForce(RulebookLoader.loadBundled().rulebook().orElseThrow());
        finder = new Finder(
                new JdbcCallSearch(database),
                new JdbcCatalogue(database),
                new RuleMatcher(rules::current),
                rules,
                (set, code) -> rules.current().vocabulary().label(set, code));
    }

    private static DataSource source(Database running) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(running.url());
        source.setUser(running.user());
        source.setPassword(running.password());
        return source;
    }

    /** @param how whether calls must hold what was typed ({@code all}), or may be less ({@code any}) */
    record Question(String typed, String how, String theme) {}

    static Stream<Question> questions() throws IOException {
        byte[] file = DemoSearch.class.getResourceAsStream("demo-questions.txt").readAllBytes();
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                .map(row -> new Question(row[0], row[1], row[2]));
    }

    void check(Question question) {
        ListQuery query = new ListQuery(question.typed(), Map.of(), Optional.empty(), 1);
        Findings found = finder.find(query, Optional.empty(), Optional.empty(), Map.of(), NOW);
        Set<String> themes = new TreeSet<>();
        IntStream.of(found.places(0, SHOWN))
                .forEach(place -> themes.addAll(
                        found.call(place).content().value(Field.THEMES).orElse(new TreeSet<>())));
        assertThat(found.size()).isPositive();
        if (!question.theme().equals("-")) {
            assertThat(themes).contains(question.theme());
        }
        if (question.how().equals("all")) {
            assertThat(found.isLess()).isFalse();
        }
    }
}
