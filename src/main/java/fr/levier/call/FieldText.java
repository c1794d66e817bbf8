package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the value of a field as a person types it: {@code 2027-01-15}, {@code 150000 EUR}, {@code 80 %}, {@code SN, MG}. What could
 * be meant in two ways is refused, never guessed.
 */
public final class FieldText {
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+)(?:[.,](\\d{1,2}))?\\s*(€|[A-Z]{3})");

    private static final Set<String> YES = Set.of("oui", "yes", "true");
    private static final Set<String> NO = Set.of("non", "no", "false");

    private static final Map<Field<?>, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry(Field.OPENS, LocalDate::parse),
            Map.entry(
                    Field.DEADLINES,
                    text -> parts(text).map(FieldText::deadline).toList()),
            Map.entry(Field.PERMANENT, FieldText::truth),
            Map.entry(Field.CANCELLED, FieldText::truth),
            Map.entry(Field.FICTIONAL, FieldText::truth),
            Map.entry(Field.FORMAT_PRESUMED, FieldText::truth),
            Map.entry(Field.GRANT_MIN, FieldText::money),
            Map.entry(Field.GRANT_MAX, FieldText::money),
            Map.entry(Field.BUDGET, FieldText::money),
            Map.entry(Field.BUDGET_SCOPE, text -> BudgetScope.valueOf(text.toUpperCase(Locale.ROOT))),
            Map.entry(Field.RATE_MAX, FieldText::rate),
            Map.entry(Field.OWN_SHARE_MIN, FieldText::rate),
            Map.entry(Field.DURATION_MAX_MONTHS, FieldText::months),
            Map.entry(Field.APPLICANTS, FieldText::codes),
            Map.entry(Field.COUNTRIES, FieldText::codes),
            Map.entry(Field.THEMES, FieldText::codes),
            Map.entry(Field.APPLY_URL, FieldText::address),
            Map.entry(Field.DOCUMENTS, FieldText::documents),
            Map.entry(Field.UPDATES, FieldText::ofIssuer),
            Map.entry(Field.LOTS, FieldText::ofIssuer));

    private FieldText() {}

    /**
     * Returns the value in its JSON form.
     *
     * @throws IllegalArgumentException when the text is no value of the field
     */
    public static JsonNode read(Field<?> field, String text) {
        String value = text.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("Nothing is stated");
        }
        try {
            return CallJson.mapper()
                    .valueToTree(READERS.getOrDefault(field, words -> words).apply(value));
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException(notADate);
        }
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split("[,;]")).map(String::strip).filter(p -> !p.isEmpty());
    }

    /** A closing of which nobody gives the zone hangs on the clock of Paris, as people here mean it. */
    private static Deadline deadline(String text) {
        if (text.contains("T")) {
            LocalDateTime at = LocalDateTime.parse(text);
            return Deadline.at(at.toLocalDate(), at.toLocalTime(), Deadline.PARIS);
        }
        return Deadline.ofDay(LocalDate.parse(text));
    }

    private static Boolean truth(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new IllegalArgumentException("Neither yes nor no: " + text);
        }
        return YES.contains(word);
    }

    private static Money money(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            throw new IllegalArgumentException("No amount with its currency: " + text);
        }
        String cents = amount.group(2) == null ? "" : "." + amount.group(2);
        String currency = amount.group(3).equals("€") ? "EUR" : amount.group(3);
        return new Money(new BigDecimal(amount.group(1).replaceAll("\\D", "") + cents), currency);
    }

    private static Rate rate(String text) {
        return Rate.ofPercent(text.replaceAll("[\\s\\u00a0\\u202f]*%$", "").replace(',', '.'));
    }

    private static Integer months(String text) {
        int months = Integer.parseInt(text);
        if (months < 1) {
            throw new IllegalArgumentException("No duration: " + text);
        }
        return months;
    }

    private static SortedSet<String> codes(String text) {
        return parts(text).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static URI address(String text) {
        URI url = URI.create(text);
        if (SafeLink.of(url).isEmpty()) {
            throw new IllegalArgumentException("Not a web address: " + text);
        }
        return url;
    }

    /** What the issuer made known, and how it parts its call, no person types in one line. */
    private static Object ofIssuer(String text) {
        throw new IllegalArgumentException("Read from the issuer's documents only: " + text);
    }

    private static List<Document> documents(String text) {
        return parts(text).map(url -> new Document(url, address(url))).toList();
    }
}
