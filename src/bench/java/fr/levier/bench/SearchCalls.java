package fr.levier.bench;

import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.rule.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Calls whose words are those of the kept pages, eight in a row at a time, so that common words are as common as they are there; their
 * themes, countries, schemes and sums are drawn evenly. The same number of calls is always the same calls.
 */
final class SearchCalls {
    private static final int RUNS_OF_WORDS = 30;
    private static final int WORDS = 8;
    static final int BATCH = 2000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Random random = new Random(20_000);
    private final List<String> words;
    private final List<String> themes;
    private final List<String> countries;
    private final List<String> schemes;
    private final List<String> funders;

    SearchCalls(Rulebook rules) {
        this.words = words();
        this.themes = List.copyOf(rules.vocabulary().codes("themes"));
        this.countries = List.copyOf(rules.countries().codes());
        this.schemes = List.copyOf(rules.schemes().keySet());
        this.funders = List.copyOf(rules.vocabulary().codes("funders"));
    }

    private static List<String> words() {
        try (Stream<Path> pages = Files.walk(Path.of("fixtures/pages"))) {
            return pages.filter(p -> p.toString().endsWith(".html"))
                    .sorted()
                    .flatMap(p -> Arrays.stream(text(p).split("[^\\p{L}\\p{N}’'-]+")))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Some pages are not UTF-8: a few of their words have a sign in the middle then. */
    private static String text(Path page) {
        try {
            return Jsoup.parse(new String(Files.readAllBytes(page), StandardCharsets.UTF_8))
                    .text();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Returns a phrase of so many words that stand in a row somewhere. */
    String phrase(int count) {
        int from = random.nextInt(words.size() - count);
        return String.join(" ", words.subList(from, from + count));
    }

    String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    List<String> themes() {
        return themes;
    }

    int next(int bound) {
        return random.nextInt(bound);
    }

    List<Sighting> draw(int count) {
        List<Sighting> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawn.add(sighting(i));
        }
        return drawn;
    }

    private Sighting sighting(int number) {
        CallId id = CallId.of(number % 3 == 0 ? "eu" : "bench", "call-" + number);
        URI page = URI.create("https://bench.example/" + number);
        return new Sighting(id, source(number), page, Rank.ISSUER, NOW, content(page));
    }

    static String source(int number) {
        return "bench-" + number / BATCH;
    }

    private Content content(URI page) {
        Evidence proof = new Evidence(page, "as the page says", "", Evidence.Method.LAYOUT, NOW);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < RUNS_OF_WORDS; i++) {
            said.add(phrase(WORDS));
        }
        Content.Builder content = Content.builder()
                .state(Field.TITLE, phrase(6), proof)
                .state(Field.DESCRIPTION, String.join(". ", said), proof)
                .state(Field.FUNDER, one(funders), proof)
                .state(Field.THEMES, new TreeSet<>(List.of(one(themes), one(themes))), proof)
                .state(Field.COUNTRIES, new TreeSet<>(List.of(one(countries), one(countries), one(countries))), proof);
        if (random.nextInt(2) == 0) {
            content.state(Field.SCHEME, one(schemes), proof);
        }
        if (random.nextInt(10) == 0) {
            content.state(Field.PERMANENT, true, proof);
        } else {
            LocalDate day = TODAY.plusDays(random.nextInt(500) - 200);
            content.state(Field.DEADLINES, List.of(Deadline.ofDay(day)), proof);
        }
        if (random.nextInt(2) == 0) {
            content.state(Field.GRANT_MAX, Money.euros(String.valueOf(1000 + random.nextInt(2_000_000))), proof)
                    .state(Field.RATE_MAX, Rate.ofPercent(String.valueOf(20 + random.nextInt(80))), proof);
        }
        return content.build();
    }
}
