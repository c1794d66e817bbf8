package fr.levier.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Deadline;
import fr.levier.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * In which order a search gives opportunities. What has no value comes last in either order, and equals are told apart by their
 * identity, so that pages never overlap.
 *
 * @param by a word of the protocol
 * @param custom the key of our own that was asked for; we have none
 */
record OpportunitySorting(String by, Optional<String> custom, boolean descending) {
    static final OpportunitySorting LATEST = new OpportunitySorting("lastModifiedAt", Optional.empty(), true);

    private static final Map<String, Function<Opportunity, Optional<String>>> TEXTS = Map.of(
            "title", o -> Optional.of(o.title()),
            "status.value", o -> Optional.of(o.status().word()));
    private static final Map<String, Function<Opportunity, Optional<Money>>> AMOUNTS = Map.of(
            "funding.maxAwardAmount", Opportunity::highestAward,
            "funding.minAwardAmount", Opportunity::leastAward,
            "funding.totalAmountAvailable", Opportunity::total);
    private static final Map<String, Function<Opportunity, Optional<Instant>>> TIMES = Map.of(
            "lastModifiedAt", o -> Optional.of(o.call().lastChange()),
            "createdAt", o -> Optional.of(o.call().firstSeen()),
            "keyDates.closeDate", o -> o.closing().map(Deadline::closesAt));

    /** What the protocol can sort by and our calls do not say. */
    private static final Set<String> UNKNOWN = Set.of("funding.estimatedAwardCount", "custom");

    static boolean isWord(String word) {
        return TEXTS.containsKey(word)
                || AMOUNTS.containsKey(word)
                || TIMES.containsKey(word)
                || UNKNOWN.contains(word);
    }

    /** Returns whether the order asked for is one that we have. */
    boolean isKnown() {
        return !UNKNOWN.contains(by);
    }

    Comparator<Opportunity> order() {
        return chosen().thenComparing(o -> o.call().id());
    }

    private Comparator<Opportunity> chosen() {
        if (TEXTS.containsKey(by)) {
            return known(TEXTS.get(by), Comparator.naturalOrder());
        }
        if (AMOUNTS.containsKey(by)) {
            Comparator<Money> amounts =
                    Comparator.comparing(Money::currency).thenComparing(Money::amount, directed(BigDecimal::compareTo));
            return absentLast(AMOUNTS.get(by), amounts);
        }
        return TIMES.containsKey(by) ? known(TIMES.get(by), Comparator.naturalOrder()) : LATEST.chosen();
    }

    private <T> Comparator<Opportunity> known(Function<Opportunity, Optional<T>> value, Comparator<T> order) {
        return absentLast(value, directed(order));
    }

    private <T> Comparator<T> directed(Comparator<T> order) {
        return descending ? order.reversed() : order;
    }

    private static <T> Comparator<Opportunity> absentLast(
            Function<Opportunity, Optional<T>> value, Comparator<T> order) {
        return (one, other) -> {
            Optional<T> a = value.apply(one);
            Optional<T> b = value.apply(other);
            return a.isPresent() && b.isPresent()
                    ? order.compare(a.get(), b.get())
                    : Boolean.compare(a.isEmpty(), b.isEmpty());
        };
    }

    void write(ObjectNode json, List<String> errors) {
        OpportunitySorting used = isKnown() ? this : LATEST;
        json.put("sortBy", used.by()).put("sortOrder", used.descending() ? "desc" : "asc");
        if (!errors.isEmpty()) {
            errors.forEach(json.putArray("errors")::add);
        }
    }
}
