package fr.levier.bench;

import fr.levier.authority.Authority;
import fr.levier.call.Catalogue;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.Sighting;
import fr.levier.call.SourceRun;
import fr.levier.call.search.JdbcCallSearch;
import fr.levier.match.Facet;
import fr.levier.match.Finder;
import fr.levier.match.Findings;
import fr.levier.match.ListQuery;
import fr.levier.match.RuleMatcher;
import fr.levier.match.Situation;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookInForce;
import fr.levier.rule.RulebookLoader;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.flywaydb.core.Flyway;

/**
 * The list of calls inside the server, without the page: words found in PostgreSQL, every facet counted, the first page of calls with
 * their verdicts. Kinds of questions take turns; of each the whole distribution is told, not the best.
 */
final class Search {
    private static final int WARM = 300;
    private static final int COUNTED = 2000;
    private static final int PAGE = 25;

    private Search() {}

    static void run(int calls, PrintStream out) {
        Rulebook rules = RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
        SearchCalls world = new SearchCalls(rules);
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                HikariDataSource database = pool(server)) {
            Flyway.configure().dataSource(database).load().migrate();
            Catalogue catalogue = new JdbcCatalogue(database);
            double filling = Stopwatch.seconds(() -> fill(catalogue, world.draw(calls)));
            Finder finder = new Finder(
                    new JdbcCallSearch(database),
                    catalogue,
                    new RuleMatcher(() -> rules),
                    new RulebookInForce(rules),
                    (set, code) -> rules.vocabulary().label(set, code));
            Optional<Situation> town = Optional.of(Situation.of(
                    new Authority("213401722", "Montpellier", "commune", false, Map.of("population", 302454)),
                    Optional.empty()));
            double first = Stopwatch.seconds(() -> ask(finder, query(""), Optional.empty()));
            double judged = Stopwatch.seconds(() -> ask(finder, query(""), town));
            out.printf(
                    Locale.ROOT,
                    "{\"calls\":%d,\"fillSeconds\":%.1f,\"firstQuestionMs\":%.0f,\"firstOfAnAuthorityMs\":%.0f}%n",
                    calls,
                    filling,
                    first * 1e3,
                    judged * 1e3);
            kinds(world).forEach((name, questions) -> out.println(measured(name, questions, finder, town)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    static long fill(Catalogue catalogue, List<Sighting> sightings) {
        for (int from = 0; from < sightings.size(); from += SearchCalls.BATCH) {
            List<Sighting> some = new ArrayList<>(sightings.subList(from, Math.min(sightings.size(), from + SearchCalls.BATCH)));
            catalogue.record(new SourceRun(
                    SearchCalls.source(from), SearchCalls.NOW, SearchCalls.NOW, false, 1, 0, List.of(), some, List.of()));
        }
        return sightings.size();
    }

    private static Map<String, IntFunction<ListQuery>> kinds(SearchCalls world) {
        List<String> meant = List.of(
                "mobilité douce", "eau potable", "jumelage", "gender equality", "vélo", "climat", "Sénégal", "jeunesse");
        return Map.of(
                "noWords", i -> query(""),
                "facets", i -> query("theme=" + world.one(world.themes()) + "&statut=ouverts"),
                "oneWord", i -> query("q=" + encoded(world.phrase(1))),
                "twoWords", i -> query("q=" + encoded(world.phrase(2)) + "&statut=ouverts"),
                "synonyms", i -> query("q=" + encoded(meant.get(i % meant.size()))),
                "mistyped", i -> query("q=" + encoded("mobilitte")));
    }

    private static String measured(
            String name, IntFunction<ListQuery> questions, Finder finder, Optional<Situation> town) {
        long[] times = new long[COUNTED];
        for (int i = -WARM; i < COUNTED; i++) {
            ListQuery query = questions.apply(Math.abs(i));
            long start = System.nanoTime();
            ask(finder, query, i % 2 == 0 ? town : Optional.empty());
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "{\"questions\":\"%s\",\"counted\":%d,\"p50Ms\":%.2f,\"p95Ms\":%.2f,\"p99Ms\":%.2f}",
                name,
                COUNTED,
                times[COUNTED / 2] / 1e6,
                times[COUNTED * 95 / 100] / 1e6,
                times[COUNTED * 99 / 100] / 1e6);
    }

    private static long ask(Finder finder, ListQuery query, Optional<Situation> asking) {
        Findings found = finder.find(query, asking, Optional.empty(), Map.of(), SearchCalls.NOW);
        long sum = found.size();
        for (Facet facet : Facet.values()) {
            sum += found.counts(facet).size();
        }
        for (int place : found.places(0, PAGE)) {
            sum += found.call(place).id().value().length() + (found.match(place).isPresent() ? 1 : 0);
        }
        return sum;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ListQuery query(String parameters) {
        return ListQuery.read("?" + parameters);
    }
}
