package fr.levier.call;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.message.PlainText;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.net.URI;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads and writes the value of a field as a person types it: {@code 15/01/2027}, {@code 150000 EUR}, {@code 80 %}, {@code SN, MG}. What could
 * be meant in two ways is refused, never guessed.
 */
public final class FieldText {
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,3}(?: \\d{3})+|\\d+)(?:[.,](\\d{1,2}))?\\s*(€|[A-Z]{3})");

    private static final Set<String> YES = Set.of("oui", "yes", "true");
    private static final Set<String> NO = Set.of("non", "no", "false");

    private static final Map<Field<?>, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry(Field.DESCRIPTION, words -> words),
            Map.entry(Field.OPENS, TypedDay::read),
            Map.entry(Field.DEADLINES, FieldText::deadlines),
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
     * Returns the value in its JSON form. Only a description may have several lines: of any other text one line is made.
     *
     * @throws IllegalArgumentException when the text is no value of the field
     */
    public static JsonNode read(Field<?> field, String text) {
        String value = text.replace("\u0000", "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("Nothing is stated");
        }
        try {
            return CallJson.mapper()
                    .valueToTree(READERS.getOrDefault(field, PlainText::whole).apply(value));
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException(notADate);
        }
    }

    /** Returns the value as {@link #read} takes it, one line for each of several. */
    public static String write(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(FieldText::write).collect(Collectors.joining("\n"));
        }
        if (value instanceof Money money) {
            String symbol = money.currency().equals("EUR") ? "€" : money.currency();
            return grouped(money.amount()) + " " + symbol;
        }
        if (value instanceof Rate rate) {
            return rate.percent().toPlainString().replace('.', ',') + " %";
        }
        if (value instanceof LocalDate day) {
            return TypedDay.write(day);
        }
        return value instanceof Deadline deadline ? TypedDeadline.write(deadline) : plain(value);
    }

    private static String plain(Object value) {
        return value instanceof Document document ? document.url().toString() : String.valueOf(value);
    }

    private static String grouped(BigDecimal amount) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(' ');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat("#,##0.##", symbols).format(amount);
    }

    /** People copy amounts with the spaces that typographers put there. */
    private static String spaced(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split("[,;\\n]")).map(String::strip).filter(p -> !p.isEmpty());
    }

    private static List<Deadline> deadlines(String text) {
        return Arrays.stream(text.split("[;\\n]|,(?=\\s*\\d)"))
                .filter(part -> !part.isBlank())
                .map(TypedDeadline::read)
                .toList();
    }

    private static Boolean truth(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new IllegalArgumentException("Neither yes nor no: " + text);
        }
        return YES.contains(word);
    }

    private static Money money(String text) {
        Matcher amount = AMOUNT.matcher(spaced(text));
        if (!amount.matches()) {
            throw new IllegalArgumentException("No amount with its currency: " + text);
        }
        String cents = amount.group(2) == null ? "" : "." + amount.group(2);
        String currency = amount.group(3).equals("€") ? "EUR" : amount.group(3);
        return new Money(new BigDecimal(amount.group(1).replaceAll("\\D", "") + cents), currency);
    }

    private static Rate rate(String text) {
        return Rate.ofPercent(spaced(text).replaceAll(" *%$", "").replace(',', '.'));
    }

    private static Integer months(String text) {
        int months = Integer.parseInt(spaced(text).replaceAll(" *(?:mois|months?)$", ""));
        if (months < 1) {
            throw new IllegalArgumentException("No duration: " + text);
        }
        return months;
    }

    private static SortedSet<String> codes(String text) {
        return parts(text).collect(Collectors.toCollection(TreeSet::new));
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
