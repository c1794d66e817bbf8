package fr.levier.source.prose;

import fr.levier.call.Evidence;
import fr.levier.call.Stated;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one document says, as text: its title and its passages in reading order, without anything that is not the call.
 *
 * @param url the address
 * @param seenAt when it was fetched
 * @param title the title as shown, plain
 * @param passages the main content
 * @param published when it says that it was published
 */
public record Sheet(URI url, Instant seenAt, String title, List<Passage> passages, Optional<LocalDate> published) {
    private static final int MOST_SENTENCES = 10_000;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");

    public Sheet {
        passages = List.copyOf(passages);
    }

    /** Makes a sheet that does not say when it was published. */
    public Sheet(URI url, Instant seenAt, String title, List<Passage> passages) {
        this(url, seenAt, title, passages, Optional.empty());
    }

    /** Returns how the document reckons dates. */
    Reckoning reckoning() {
        return new Reckoning(year(), published, MonthFirst.is(this));
    }

    /** Returns the sentences of all passages, in order; of an endless page only its beginning. */
    Stream<Sentence> sentences() {
        return passages.stream().flatMap(p -> p.sentences().stream()).limit(MOST_SENTENCES);
    }

    /** Returns the year of the title, when it names exactly one: only then may a date without a year borrow it. */
    Optional<Integer> year() {
        List<Integer> years = YEAR.matcher(title)
                .results()
                .map(r -> Integer.valueOf(r.group(1)))
                .distinct()
                .toList();
        return years.size() == 1 && !edition().contains("-") ? Optional.of(years.get(0)) : Optional.empty();
    }

    /** Returns the edition as the title writes it, such as {@code 2024-2026} or {@code 2025}; empty when it names none. */
    public String edition() {
        Matcher m = Pattern.compile("(?<!\\d)20\\d{2}(?:\\s?[-–/]\\s?(?:20)?\\d{2}(?!\\d))?")
                .matcher(title);
        return m.find() ? m.group().replaceAll("\\s?[–/]\\s?", "-") : "";
    }

    /** Returns a value with the words that state it. */
    <T> Stated<T> stated(T value, Sentence sentence, int at) {
        Passage passage = sentence.passage();
        return new Stated<>(value, evidence(sentence.quote(at), passage.heading(), passage.method()));
    }

    /** Returns evidence from this document. */
    public Evidence evidence(String quote, String place, Evidence.Method method) {
        return new Evidence(url, Plain.cut(quote, 200), place, method, seenAt);
    }

    /** Returns evidence that is the title itself. */
    public Evidence titled() {
        return evidence(title, "h1", Evidence.Method.LAYOUT);
    }
}
