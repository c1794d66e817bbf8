package fr.levier.source.extract;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares what Levier found with what people found, field by field, over all calls of each page together.
 *
 * <p>An invention is a value for a field of which the page says nothing; a wrong value of a field that the page does state is only
 * wrong. What a label calls acceptable, or says elsewhere of the page, counts neither for nor against.
 */
public final class Score {
    /** The fields that are compared, in the order of the report. */
    public static final List<String> FIELDS = List.of(
            "title",
            "funder",
            "deadlines",
            "opens",
            "grantMin",
            "grantMax",
            "rateMax",
            "ownShareMin",
            "durationMaxMonths",
            "applicants",
            "countries",
            "themes");

    /** These are compared only on pages whose labels speak of them, if only to say that there is nothing. */
    public static final List<String> LABELLED_ONLY = List.of("scheme", "campaign", "contact", "applyUrl");

    private static final Map<String, List<String>> ACCEPTABLE = Map.of(
            "title", List.of("acceptableTitles"),
            "funder", List.of("acceptableFunders"),
            "durationMaxMonths", List.of("acceptableDurations"),
            "deadlines", List.of("acceptableDeadlines"),
            "opens", List.of("acceptableOpens", "openDateConflict"),
            "rateMax", List.of("acceptableMaxRatePct", "acceptableRateMax"),
            "ownShareMin", List.of("acceptableMinOwnSharePct", "acceptableOwnShareMin"),
            "applicants", List.of("acceptableEligibleApplicants", "acceptableApplicants"),
            "countries", List.of("acceptableCountries", "countriesList"),
            "themes", List.of("acceptableThemes"));

    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, List<String>> misses = new TreeMap<>();

    /**
     * What was counted of one field.
     *
     * @param right found and true
     * @param wrong found and not true
     * @param missed true and not found
     * @param invented those of the wrong ones where the page says nothing of the field
     */
    public record Tally(int right, int wrong, int missed, int invented) {
        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(
                    right + other.right, wrong + other.wrong, missed + other.missed, invented + other.invented);
        }

        /** Returns the part of what was found that is true, in thousandths; a thousand when nothing was found. */
        public int precision() {
            return right + wrong == 0 ? 1000 : right * 1000 / (right + wrong);
        }

        /** Returns the part of what is true that was found, in thousandths; a thousand when there was nothing. */
        public int recall() {
            return right + missed == 0 ? 1000 : right * 1000 / (right + missed);
        }
    }

    /** Adds a page. */
    public void add(Labelled page, Reading reading) {
        JsonNode expected = page.label().path("expected");
        List<JsonNode> calls = new ArrayList<>();
        reading.calls().forEach(call -> calls.add(ReadingJson.call(call)));
        List<String> fields = new ArrayList<>(FIELDS);
        LABELLED_ONLY.stream().filter(expected::has).forEach(fields::add);
        for (String field : fields) {
            Set<String> wanted = values(expected.path(field));
            Set<String> found = new HashSet<>();
            calls.forEach(call -> found.addAll(values(call.path(field))));
            Set<String> tolerated = tolerated(field, page.label());
            Tally tally = Comparison.of(field, wanted, found, tolerated);
            tallies.merge(field, tally, Tally::plus);
            if (tally.wrong() + tally.missed() > 0) {
                misses.computeIfAbsent(field, f -> new ArrayList<>()).add(page.name() + " " + wanted + " / " + found);
            }
        }
    }

    private static Set<String> tolerated(String field, JsonNode label) {
        JsonNode also = label.path("alsoOnThePage");
        Set<String> values = new HashSet<>();
        ACCEPTABLE.getOrDefault(field, List.of()).forEach(key -> values.addAll(values(also.path(key))));
        values.addAll(values(also.path("acceptable" + Character.toUpperCase(field.charAt(0)) + field.substring(1))));
        label.path("calls").forEach(call -> values.addAll(values(call.path(field))));
        also.path("calls").forEach(call -> {
            values.addAll(values(call.path(field.equals("opens") ? "open" : field.equals("title") ? "name" : field)));
        });
        return values;
    }

    private static Set<String> values(JsonNode node) {
        Set<String> values = new HashSet<>();
        if (node.isArray()) {
            node.forEach(item -> values.addAll(values(item)));
        } else if (!node.isMissingNode() && !node.isNull()) {
            values.add(text(node));
        }
        return values;
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
    }

    /** Returns the tally of a field. */
    public Tally of(String field) {
        return tallies.getOrDefault(field, Tally.NONE);
    }

    /** Returns the tally of all the fields together. */
    public Tally of(List<String> fields) {
        return fields.stream().map(this::of).reduce(Tally.NONE, Tally::plus);
    }

    /** Returns for each field the pages where something was wrong or missed, with wanted and found values. */
    public Map<String, List<String>> misses() {
        return Map.copyOf(misses);
    }

    /** Returns the figures and the pages behind them for machines. */
    public JsonNode json() {
        var node = CallJson.mapper().createObjectNode();
        List<String> fields = new ArrayList<>(FIELDS);
        fields.addAll(LABELLED_ONLY);
        for (String field : fields) {
            Tally tally = of(field);
            node.putObject(field)
                    .put("precision", java.math.BigDecimal.valueOf(tally.precision(), 3))
                    .put("recall", java.math.BigDecimal.valueOf(tally.recall(), 3))
                    .put("inventions", tally.invented())
                    .put("found", tally.right() + tally.wrong())
                    .put("expected", tally.right() + tally.missed())
                    .set("misses", CallJson.mapper().valueToTree(misses.getOrDefault(field, List.of())));
        }
        return node;
    }
}
