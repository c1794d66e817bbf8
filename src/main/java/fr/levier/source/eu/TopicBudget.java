package fr.levier.source.eu;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.BudgetScope;
import fr.levier.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * What the budget map of a call says of one of its topics.
 *
 * <p>The map holds the whole call: under each key the budget of one topic, or of several that share it, as a list or as a lone
 * object. An entry belongs to a topic when its action begins with the identifier and a dash; the identifier alone is not enough, since
 * {@code …-01} also begins {@code …-01-two-stage}. A contribution of 0 or 1 is the portal's way of saying nothing.
 */
record TopicBudget(
        Optional<Money> budget,
        Optional<BudgetScope> scope,
        Optional<Money> grantMin,
        Optional<Money> grantMax,
        List<JsonNode> lines) {
    private static final TopicBudget UNKNOWN =
            new TopicBudget(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** One budget line of the call, with the key of the map under which it stands. */
    private record Entry(String key, JsonNode node) {
        String action() {
            return node.path("action").asText();
        }

        /** Returns the money of all years; nothing when one of them is no amount. */
        Optional<BigDecimal> total() {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode map : Json.list(node.path("budgetYearMap"))) {
                for (JsonNode year : map) {
                    Optional<BigDecimal> amount = Json.amount(year);
                    if (amount.isEmpty()) {
                        return Optional.empty();
                    }
                    sum = sum.add(amount.get());
                }
            }
            return Optional.of(sum).filter(s -> s.compareTo(BigDecimal.ONE) > 0);
        }

        /** Says whether it stands for that money: {@code compareTo}, since 6.0 and 6 are one amount. */
        boolean totals(BigDecimal money) {
            return total().filter(t -> t.compareTo(money) == 0).isPresent();
        }
    }

    static TopicBudget of(JsonNode overview, String identifier) {
        List<Entry> all = entries(overview.path("budgetTopicActionMap"));
        List<Entry> own = own(all, identifier);
        if (own.isEmpty()) {
            return UNKNOWN;
        }
        // several types of action under one topic: nothing says whether their amounts add up
        Optional<Entry> single = own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
        Optional<BigDecimal> budget = single.flatMap(Entry::total);
        return new TopicBudget(
                budget.map(TopicBudget::euros),
                budget.flatMap(b -> scope(own.get(0), b, all)),
                contributions(own, "minContribution", BigDecimal::min).map(TopicBudget::euros),
                contributions(own, "maxContribution", BigDecimal::max).map(TopicBudget::euros),
                own.stream().map(Entry::node).toList());
    }

    /** Returns the raw value of one key of the topic's own lines, each after the action that it belongs to. */
    String quote(String key) {
        return lines.stream()
                .map(line -> line.path("action").asText() + ": " + key + " " + line.path(key))
                .collect(Collectors.joining("; "));
    }

    /** Returns the submission procedure that the topic's budget names, or the empty string. */
    static String model(JsonNode overview, String identifier) {
        return own(entries(overview.path("budgetTopicActionMap")), identifier).stream()
                .map(e -> e.node.path("deadlineModel").asText())
                .findFirst()
                .orElse("");
    }

    private static List<Entry> entries(JsonNode map) {
        List<Entry> entries = new ArrayList<>();
        map.properties()
                .forEach(f -> Json.list(f.getValue()).forEach(node -> entries.add(new Entry(f.getKey(), node))));
        return entries;
    }

    private static List<Entry> own(List<Entry> all, String identifier) {
        if (all.size() == 1 && !all.get(0).action().contains(" - ")) {
            return all; // details of late 2024 name only the type of action
        }
        String start = identifier + " - ";
        return all.stream().filter(e -> e.action().startsWith(start)).toList();
    }

    /**
     * Siblings under one key, or all with one amount, share the call's envelope; an amount that no sibling has is the topic's own. When
     * only some have it, nothing tells sharing from coincidence.
     */
    private static Optional<BudgetScope> scope(Entry own, BigDecimal total, List<Entry> all) {
        List<Entry> siblings = all.stream().filter(e -> !e.equals(own)).toList();
        List<Entry> same = siblings.stream().filter(e -> e.totals(total)).toList();
        if (same.isEmpty()) {
            return Optional.of(BudgetScope.TOPIC);
        }
        boolean shared = same.size() == siblings.size() || same.stream().anyMatch(e -> e.key.equals(own.key));
        return shared ? Optional.of(BudgetScope.CALL_SHARED) : Optional.empty();
    }

    private static Optional<BigDecimal> contributions(List<Entry> own, String name, BinaryOperator<BigDecimal> chosen) {
        return own.stream()
                .flatMap(e -> Json.amount(e.node.path(name)).stream())
                .filter(a -> a.compareTo(BigDecimal.ONE) > 0)
                .reduce(chosen);
    }

    private static Money euros(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return new Money(plain.scale() < 0 ? plain.setScale(0) : plain, "EUR");
    }
}
