package fr.levier.financing.sheet;

import fr.levier.message.Messages;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the sheets, columns and words of a workbook are called. A workbook is written in one language and read in both, and the keys and codes
 * of the YAML file are admitted wherever a word is: a heading never means two things.
 */
public final class SheetWords {
    static final List<String> PLAN = List.of(
            "plan",
            "title",
            "date",
            "own_cash_max",
            "authority.type",
            "authority.transferredCompetences",
            "project.countries");
    static final List<String> COSTS = withAmounts(
            "id", "label", "category", "country", "year", "amount", "vat", "nature", "borne_by", "eligible");
    static final List<String> CONTRIBUTIONS = withAmounts(
            "id",
            "funder",
            "payer",
            "nature",
            "amount",
            "status",
            "scheme",
            "campaign",
            "submitted",
            "vat",
            "lines",
            "terms",
            "accepted_by",
            "service.budget",
            "service.year",
            "service.revenue",
            "service.transport_levy",
            "service.used",
            "stated.rate_max",
            "stated.base",
            "stated.grant_min",
            "stated.grant_max",
            "stated.source",
            "payments");

    /** The codes of the columns that admit no other word. */
    static final Map<String, List<String>> CODES = Map.of(
            "category",
            List.of(
                    "staff",
                    "travel",
                    "equipment",
                    "works",
                    "studies",
                    "services",
                    "subcontracting",
                    "third-party-support",
                    "monitoring",
                    "communication",
                    "indirect",
                    "other"),
            "nature",
            List.of("cash", "in-kind", "volunteer"),
            "payer",
            List.of("authority", "french-authority", "foreign-authority", "partner", "funder", "income"),
            "status",
            List.of("hoped", "requested", "granted"),
            "amount",
            List.of("rest", "maximum", "unknown"),
            "eligible",
            List.of("true", "false"),
            "vat-accepted",
            List.of("eligible", "not-eligible"),
            "service.budget",
            List.of("water", "sanitation", "energy", "waste", "mobility"),
            "stated.base",
            List.of("total_cost", "eligible_cost", "pre_tax_budget"));

    private static final List<Messages> LANGUAGES = List.of(Messages.in(Locale.FRANCE), Messages.in(Locale.UK));
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");

    private SheetWords() {}

    private static List<String> withAmounts(String... names) {
        Stream<String> amounts =
                Stream.of("min", "max", "units", "each", "value", "currency", "euros_per_unit", "on", "source");
        return Stream.concat(Stream.of(names), amounts.map(name -> "amount." + name))
                .toList();
    }

    /** Returns the name of a sheet: {@code plan}, {@code costs}, {@code contributions}, {@code help} or {@code lists}. */
    static String sheet(String sheet, Messages messages) {
        return messages.text("financing.sheet-name." + sheet);
    }

    /** Returns the names that a sheet may have. */
    static Stream<String> sheetNames(String sheet) {
        return LANGUAGES.stream().map(messages -> sheet(sheet, messages));
    }

    /** Returns how a column is called. */
    public static String heading(String sheet, String key, Messages messages) {
        return messages.text("financing.column." + column(sheet, key));
    }

    /** Returns the headings in both languages. */
    static Stream<String> headings(String sheet, List<String> keys) {
        return LANGUAGES.stream().flatMap(messages -> keys.stream().map(key -> heading(sheet, key, messages)));
    }

    /** Returns the key that a heading or the name of a row means, if it means one of those. */
    static Optional<String> key(String sheet, String heading, List<String> known) {
        String plain = plain(heading);
        return known.stream()
                .filter(key -> plain(key).equals(plain)
                        || LANGUAGES.stream()
                                .anyMatch(m -> plain(heading(sheet, key, m)).equals(plain)))
                .findFirst();
    }

    /** Returns the codes that the column admits, none where it admits any text. */
    public static List<String> codes(String sheet, String key) {
        boolean isAsked = !key.equals("amount") || sheet.equals("contributions");
        return isAsked ? CODES.getOrDefault(column(sheet, key), List.of()) : List.of();
    }

    /** Returns how a code of a column is said. */
    public static String word(String sheet, String key, String code, Messages messages) {
        return messages.text("financing.code." + column(sheet, key) + "." + code);
    }

    /** Returns the code that a word means in that column, or the word. */
    static String code(String sheet, String key, String word) {
        String plain = plain(word);
        return codes(sheet, key).stream()
                .filter(code -> LANGUAGES.stream()
                        .anyMatch(m -> plain(word(sheet, key, code, m)).equals(plain)))
                .findFirst()
                .orElse(word);
    }

    /** Of a cost line the tax is an amount, of a contribution an answer. */
    private static String column(String sheet, String key) {
        return sheet.equals("contributions") && key.equals("vat") ? "vat-accepted" : key;
    }

    private static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(bare.replace('’', '\'')).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
