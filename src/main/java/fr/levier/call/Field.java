package fr.levier.call;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * One thing that a page may say of a call, with its type. Merging, history, JSON and display walk over these fields, so that a new
 * one is added here and nowhere else.
 *
 * @param name the name in JSON
 * @param type the Java type of a value, for storage
 */
public record Field<T>(String name, TypeReference<T> type) implements Comparable<Field<?>> {
    private static final Map<String, Field<?>> BY_NAME = new TreeMap<>();

    public static final Field<String> TITLE = field("title", new TypeReference<>() {});
    /** ISO 639-1 code of the language in which title and description are kept. */
    public static final Field<String> LANGUAGE = field("language", new TypeReference<>() {});
    /** Who pays: a code of the vocabulary's funders, or the name as the page says it. */
    public static final Field<String> FUNDER = field("funder", new TypeReference<>() {});
    /** Identity of the scheme in the rulebook, when it was recognised. */
    public static final Field<String> SCHEME = field("scheme", new TypeReference<>() {});
    /** The edition of the scheme that the page announces, such as {@code 2025} or {@code 2024-2026}. */
    public static final Field<String> EDITION = field("edition", new TypeReference<>() {});
    /** The EU programme or the family of the call, as the page says. */
    public static final Field<String> PROGRAMME = field("programme", new TypeReference<>() {});

    /** True when the page itself says that the call is withdrawn or cancelled. */
    public static final Field<Boolean> CANCELLED = field("cancelled", new TypeReference<>() {});

    public static final Field<LocalDate> OPENS = field("opens", new TypeReference<>() {});
    public static final Field<List<Deadline>> DEADLINES = field("deadlines", new TypeReference<>() {});
    /** True when the page says that one may apply at any time. */
    public static final Field<Boolean> PERMANENT = field("permanent", new TypeReference<>() {});

    public static final Field<Money> GRANT_MIN = field("grantMin", new TypeReference<>() {});
    public static final Field<Money> GRANT_MAX = field("grantMax", new TypeReference<>() {});
    public static final Field<Money> BUDGET = field("budget", new TypeReference<>() {});
    public static final Field<BudgetScope> BUDGET_SCOPE = field("budgetScope", new TypeReference<>() {});
    /** The highest rate that the page states. */
    public static final Field<Rate> RATE_MAX = field("rateMax", new TypeReference<>() {});

    public static final Field<Rate> OWN_SHARE_MIN = field("ownShareMin", new TypeReference<>() {});
    public static final Field<Integer> DURATION_MAX_MONTHS = field("durationMaxMonths", new TypeReference<>() {});
    public static final Field<SortedSet<String>> APPLICANTS = field("applicants", new TypeReference<>() {});
    /** ISO 3166-1 alpha-2 codes and names of lists such as {@code LDC}. */
    public static final Field<SortedSet<String>> COUNTRIES = field("countries", new TypeReference<>() {});

    public static final Field<SortedSet<String>> THEMES = field("themes", new TypeReference<>() {});
    public static final Field<String> CONTACT = field("contact", new TypeReference<>() {});
    public static final Field<URI> APPLY_URL = field("applyUrl", new TypeReference<>() {});
    public static final Field<List<Document>> DOCUMENTS = field("documents", new TypeReference<>() {});
    /** What the issuer made known since it published the call, the oldest first. */
    public static final Field<List<Announcement>> UPDATES = field("updates", new TypeReference<>() {});
    /** The parts of a call that has several, by their numbers; money and closings of the whole call stand in their own fields. */
    public static final Field<List<Lot>> LOTS = field("lots", new TypeReference<>() {});
    /** Plain text, sanitised. */
    public static final Field<String> DESCRIPTION = field("description", new TypeReference<>() {});
    /** Who added the call, or one of its pages, by hand. */
    public static final Field<String> ADDED_BY = field("addedBy", new TypeReference<>() {});

    /** True for a call invented for the bundled world: shown as « appel fictif » everywhere. */
    public static final Field<Boolean> FICTIONAL = field("fictional", new TypeReference<>() {});
    /** True when the format of the page was never seen, only presumed. */
    public static final Field<Boolean> FORMAT_PRESUMED = field("formatPresumed", new TypeReference<>() {});

    private static <T> Field<T> field(String name, TypeReference<T> type) {
        Field<T> field = new Field<>(name, type);
        BY_NAME.put(name, field);
        return field;
    }

    /** Returns all fields by their names. */
    public static Map<String, Field<?>> all() {
        return Map.copyOf(BY_NAME);
    }

    @Override
    public int compareTo(Field<?> other) {
        return Comparator.<String>naturalOrder().compare(name, other.name);
    }
}
