package fr.levier.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads the body of a search as CommonGrants 0.4 has it, and names the place of what cannot be. */
final class HttpSearchBody {
    private static final int LONGEST = 200;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, Function<Opportunity, Optional<Money>>> AMOUNTS = Map.of(
            "totalFundingAvailableRange", Opportunity::total,
            "minAwardAmountRange", Opportunity::leastAward,
            "maxAwardAmountRange", Opportunity::highestAward);

    private final JsonNode body;
    private final List<Predicate<Opportunity>> filters = new ArrayList<>();
    private final List<String> unheeded = new ArrayList<>();

    private HttpSearchBody(JsonNode body) {
        this.body = body;
    }

    static OpportunitySearch read(String text) {
        try {
            JsonNode body = MAPPER.readTree(text.isBlank() ? "{}" : text);
            if (!body.isObject()) {
                throw HttpApiRefusal.wrong("body", "api.problem.object");
            }
            return new HttpSearchBody(body).read();
        } catch (JsonProcessingException noJson) {
            throw HttpApiRefusal.wrong("body", "api.problem.json");
        }
    }

    private OpportunitySearch read() {
        ObjectNode sent = object(body, "filters", "filters");
        sent.properties().forEach(filter -> filter(filter.getKey(), filter.getValue()));
        String words = text(body, "search", "search");
        if (words.length() > LONGEST) {
            throw HttpApiRefusal.wrong("search", "api.problem.long", LONGEST);
        }
        return new OpportunitySearch(words, filters, sent, unheeded, sorting(), paging());
    }

    private Paging paging() {
        ObjectNode pagination = object(body, "pagination", "pagination");
        return new Paging(count(pagination, "page", 1), count(pagination, "pageSize", 100));
    }

    private static int count(ObjectNode pagination, String name, int otherwise) {
        JsonNode value = pagination.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isInt() || value.intValue() < 1) {
            throw HttpApiRefusal.wrong("pagination." + name, "api.problem.page");
        }
        return value.intValue();
    }

    private OpportunitySorting sorting() {
        ObjectNode sorting = object(body, "sorting", "sorting");
        if (!body.has("sorting")) {
            return OpportunitySorting.LATEST;
        }
        String by = text(sorting, "sortBy", "sorting.sortBy");
        String order = sorting.has("sortOrder") ? text(sorting, "sortOrder", "sorting.sortOrder") : "desc";
        if (!OpportunitySorting.isWord(by)) {
            throw HttpApiRefusal.wrong("sorting.sortBy", "api.problem.choice");
        }
        if (!Set.of("asc", "desc").contains(order)) {
            throw HttpApiRefusal.wrong("sorting.sortOrder", "api.problem.choice");
        }
        Optional<String> custom = Optional.of(text(sorting, "customSortBy", "sorting.customSortBy"))
                .filter(key -> !key.isEmpty());
        return new OpportunitySorting(by, custom, order.equals("desc"));
    }

    private void filter(String name, JsonNode filter) {
        String place = "filters." + name;
        if (name.equals("status")) {
            filters.add(status(filter, place));
        } else if (name.equals("closeDateRange")) {
            filters.add(range(filter, place, HttpSearchBody::day, OpportunityFilters::closing));
        } else if (AMOUNTS.containsKey(name)) {
            Function<Opportunity, Optional<Money>> amount = AMOUNTS.get(name);
            filters.add(range(filter, place, HttpSearchBody::money, (least, most, between) -> {
                if (!least.currency().equals(most.currency())) {
                    throw HttpApiRefusal.wrong(place, "api.problem.currencies");
                }
                return OpportunityFilters.amount(amount, least, most, between);
            }));
        } else if (name.equals("customFilters")) {
            object(body.path("filters"), name, place)
                    .fieldNames()
                    .forEachRemaining(custom -> unheeded.add(place + "." + custom));
        } else {
            unheeded.add(place);
        }
    }

    private static Predicate<Opportunity> status(JsonNode filter, String place) {
        boolean among = isFirst(filter, place, "in", "notIn");
        JsonNode value = filter.path("value");
        Set<String> words = new HashSet<>();
        value.forEach(word -> words.add(word.isTextual() ? word.asText() : ""));
        if (!value.isArray() || !OpportunityStatus.words().containsAll(words)) {
            throw HttpApiRefusal.wrong(place + ".value", "api.problem.choice");
        }
        return OpportunityFilters.status(words, among);
    }

    /** What becomes of the two ends of a range. */
    private interface Range<T> {
        Predicate<Opportunity> of(T least, T most, boolean between);
    }

    private static <T> Predicate<Opportunity> range(
            JsonNode filter, String place, BiFunction<JsonNode, String, T> reader, Range<T> range) {
        boolean between = isFirst(filter, place, "between", "outside");
        String value = place + ".value";
        T least = reader.apply(filter.path("value").path("min"), value + ".min");
        T most = reader.apply(filter.path("value").path("max"), value + ".max");
        return range.of(least, most, between);
    }

    private static boolean isFirst(JsonNode filter, String place, String first, String second) {
        String operator = filter.path("operator").asText();
        if (!operator.equals(first) && !operator.equals(second)) {
            throw HttpApiRefusal.wrong(place + ".operator", "api.problem.choice");
        }
        return operator.equals(first);
    }

    /** The protocol takes days and times; a closing is compared by its day. */
    private static LocalDate day(JsonNode value, String place) {
        try {
            String text = value.asText();
            return LocalDate.parse(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
        } catch (DateTimeException noDay) {
            throw HttpApiRefusal.wrong(place, "api.problem.day");
        }
    }

    private static Money money(JsonNode value, String place) {
        String amount = value.path("amount").asText();
        if (!value.path("amount").isTextual() || !amount.matches("\\d{1,15}\\.?\\d{0,6}")) {
            throw HttpApiRefusal.wrong(place, "api.problem.amount");
        }
        try {
            return new Money(new BigDecimal(amount), value.path("currency").asText());
        } catch (IllegalArgumentException noCurrency) {
            throw HttpApiRefusal.wrong(place, "api.problem.amount");
        }
    }

    private static String text(JsonNode parent, String name, String place) {
        JsonNode value = parent.path(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw HttpApiRefusal.wrong(place, "api.problem.text");
        }
        return value.asText("");
    }

    private static ObjectNode object(JsonNode parent, String name, String place) {
        JsonNode value = parent.path(name);
        if (value.isMissingNode()) {
            return MAPPER.createObjectNode();
        }
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw HttpApiRefusal.wrong(place, "api.problem.object");
    }
}
