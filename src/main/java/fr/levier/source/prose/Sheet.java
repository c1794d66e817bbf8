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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one document says, as text: its title and its passages in reading order, without anything that is not the call.
 *
 * @param url the address
 * @param seenAt when it was fetched
 * @param title the title as shown, plain
 * @param passages the main content
 * @param published when it says that it was published
 * @param lent the year that the whole of which this is a part lends to dates without one
 */
public record Sheet(
        URI url,
        Instant seenAt,
        String title,
        List<Passage> passages,
        Optional<LocalDate> published,
        Optional<Integer> lent) {
    private static final int MOST_SENTENCES = 10_000;
    private static final Pattern FOREIGN_YEAR = Words.any(
            "(?:loi|décret|arrêté|ordonnance|regulation|directive|act|depuis|since|créée?s? en|founded in|horizon|agenda|©)[^.;\\n]{0,30}20\\d{2}|20\\d{2}(?=[^.;\\n]{0,60} (?:ont|a \\p{L}{2,}(?:é|i|u|is)|était|was|were|had)(?!\\p{L}))|20\\d{2} ?[-–/] ?(?:20)?\\d{2}(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");

    public Sheet {
        passages = List.copyOf(passages);
    }

    /** Makes a sheet that is no part of another. */
    public Sheet(URI url, Instant seenAt, String title, List<Passage> passages, Optional<LocalDate> published) {
        this(url, seenAt, title, passages, published, Optional.empty());
    }

    /** Makes a sheet that does not say when it was published. */
    public Sheet(URI url, Instant seenAt, String title, List<Passage> passages) {
        this(url, seenAt, title, passages, Optional.empty());
    }

    /** Returns the sheet of one of several calls of this document: it borrows the document's year and day of publication. */
    Sheet part(String name, List<Passage> of) {
        boolean dated = YEAR.matcher(name).find();
        List<Passage> named = of.stream()
                .map(p -> p.heading().equals(name)
                        ? new Passage(p.text(), title + " – " + name, p.lead(), p.method())
                        : p)
                .toList();
        return new Sheet(url, seenAt, name, named, published, dated ? Optional.empty() : year().or(this::soleYear));
    }

    /** Returns how the document reckons dates. */
    Reckoning reckoning() {
        Optional<Integer> named = year().or(() -> lent);
        return new Reckoning(
                named.or(() -> published.isPresent() ? named : soleYear()), published, MonthFirst.is(this));
    }

    /** Returns the year of which alone the text speaks, but for those of laws and of what is long since. */
    private Optional<Integer> soleYear() {
        String text =
                title + "\n" + passages.stream().map(Passage::text).limit(400).collect(Collectors.joining("\n"));
        List<Integer> years = YEAR.matcher(FOREIGN_YEAR.matcher(text).replaceAll(" "))
                .results()
                .map(r -> Integer.valueOf(r.group(1)))
                .distinct()
                .limit(2)
                .toList();
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
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
