package fr.levier.match;

import fr.levier.web.Form;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the address of the list asks for; everything stands in it, so that it can be kept, sent and come back to.
 *
 * @param text words to look for
 * @param chosen for each facet that restricts, the values of which a call has one
 * @param sort nothing for the order that fits: relevance where words are looked for, else the closing
 * @param page from 1
 */
public record ListQuery(String text, Map<Facet, Set<String>> chosen, Optional<Sort> sort, int page) {
    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 40;
    private static final String BETWEEN = "*";

    /**
     * @throws IllegalArgumentException when the address asks for what cannot be
     */
    public ListQuery {
        Map<Facet, Set<String>> ordered = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                ordered.put(facet, Collections.unmodifiableSet(new TreeSet<>(values)));
            }
        });
        chosen = Collections.unmodifiableMap(ordered);
        boolean isLong = chosen.values().stream()
                .anyMatch(values ->
                        values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > LONGEST));
        boolean statusKnown =
                FacetValues.ordered(Facet.STATUS).containsAll(chosen.getOrDefault(Facet.STATUS, Set.of()));
        if (!statusKnown || page < 1 || text.length() > LONGEST || isLong) {
            throw new IllegalArgumentException("Not an address of the list");
        }
    }

    /** Reads the query of an address, as a saved search keeps it. */
    public static ListQuery read(String address) {
        Map<String, List<String>> parameters = new HashMap<>();
        Form.read(address.startsWith("?") ? address.substring(1) : address)
                .fields()
                .forEach((name, value) -> parameters.put(name, List.of(value)));
        return read(parameters);
    }

    /** Reads the parameters of an address; one that the list does not know says nothing. */
    static ListQuery read(Map<String, List<String>> parameters) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = parameters.getOrDefault(facet.parameter(), List.of()).stream()
                    .flatMap(value -> Arrays.stream(value.split("\\*", -1)))
                    .filter(value -> !value.isBlank())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            chosen.put(facet, values);
        }
        String sort = first(parameters, "tri");
        Optional<Sort> order = Sort.find(sort);
        String page = first(parameters, "page");
        if ((!sort.isEmpty() && order.isEmpty()) || !page.matches("|[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException("Not an address of the list");
        }
        return new ListQuery(
                first(parameters, "q").strip(), chosen, order, page.isEmpty() ? 1 : Integer.parseInt(page));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** Returns the order in force. */
    Sort order() {
        return sort.orElse(usual());
    }

    /** Returns the order in force where none is asked for. */
    Sort usual() {
        return text.isEmpty() ? Sort.CLOSING : Sort.RELEVANCE;
    }

    boolean restricts() {
        return !text.isEmpty() || !chosen.isEmpty();
    }

    /** Returns the same query with other names of funders. */
    ListQuery withFunders(UnaryOperator<String> name) {
        Map<Facet, Set<String>> other = new EnumMap<>(Facet.class);
        other.putAll(chosen);
        other.computeIfPresent(
                Facet.FUNDER, (facet, values) -> values.stream().map(name).collect(Collectors.toSet()));
        return new ListQuery(text, other, sort, page);
    }

    ListQuery onPage(int other) {
        return new ListQuery(text, chosen, sort, other);
    }

    /** Returns the first page of the query in which the value is chosen where it was not, and the other way round. */
    ListQuery toggled(Facet facet, String value) {
        Map<Facet, Set<String>> other = new EnumMap<>(Facet.class);
        other.putAll(chosen);
        Set<String> values = new TreeSet<>(chosen(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        other.put(facet, values);
        return new ListQuery(text, other, sort, 1);
    }

    /** Returns the parameters of the address, without those of the asker. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", text);
        parameters.putAll(facets());
        parameters.put("tri", sort.map(Sort::slug).orElse(""));
        parameters.put("page", page == 1 ? "" : String.valueOf(page));
        return parameters;
    }

    /** Returns the parameters of the facets alone. */
    Map<String, String> facets() {
        Map<String, String> parameters = new LinkedHashMap<>();
        chosen.forEach((facet, values) -> parameters.put(facet.parameter(), String.join(BETWEEN, values)));
        return parameters;
    }
}
