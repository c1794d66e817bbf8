package fr.levier.rule;

import fr.levier.money.Rate;
import fr.levier.problem.Problems;
import fr.levier.reference.CountryList;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the conditions on facts, checking that the fact exists, that the operator fits its type and that the values exist. */
final class AtomReader {
    private static final Map<String, Quantity> INCLUDES =
            Map.of("includes_any", Quantity.ANY, "includes_all", Quantity.ALL, "includes_none", Quantity.NONE);
    private static final Map<String, Quantity> LISTS =
            Map.of("any_in_list", Quantity.ANY, "all_in_list", Quantity.ALL, "none_in_list", Quantity.NONE);
    private static final Set<String> BOUNDS =
            new TreeSet<>(Set.of("at_least", "at_most", "more_than", "less_than", "equals"));
    private static final Set<String> COUNTS = new TreeSet<>(Set.of("count_at_least", "count_at_most"));
    /** Everything that may stand beside {@code fact}. */
    static final Set<String> OPERATORS = operators();

    private final Knowledge knowledge;
    private final BoundsReader bounds;
    private final Problems problems;

    AtomReader(Knowledge knowledge, Problems problems) {
        this.knowledge = knowledge;
        this.bounds = new BoundsReader(problems);
        this.problems = problems;
    }

    private static Set<String> operators() {
        Set<String> all = new TreeSet<>(BOUNDS);
        all.addAll(COUNTS);
        all.addAll(INCLUDES.keySet());
        all.addAll(LISTS.keySet());
        all.addAll(List.of("in", "in_list"));
        return all;
    }

    Optional<Fact> fact(YamlText id) {
        Optional<Fact> fact = knowledge.facts().find(id.text());
        if (fact.isEmpty()) {
            Knowledge.unknown(
                    "rule.problem.no-such-fact",
                    id.place(),
                    id.text(),
                    knowledge.facts().ids(),
                    problems);
        }
        return fact;
    }

    Optional<Condition> read(Fact fact, List<String> used, YamlMap map) {
        String first = used.get(0);
        if (!fits(fact.type(), first)) {
            problems.add(
                    map.place(),
                    "rule.problem.operator",
                    first,
                    fact.id(),
                    fact.type().word());
            return Optional.empty();
        }
        if (BOUNDS.containsAll(used) && fact.type().isOrdered()) {
            return bounds.range(fact, used, map);
        }
        if (COUNTS.containsAll(used)) {
            return bounds.counts(fact, map);
        }
        if (used.size() > 1) {
            problems.add(map.place(), "rule.problem.operators-together", String.join(", ", used));
            return Optional.empty();
        }
        return single(fact, first, map);
    }

    private static boolean fits(FactType type, String operator) {
        if (operator.equals("equals")) {
            return type.isOrdered() || type == FactType.CODE || type == FactType.COUNTRY;
        }
        if (BOUNDS.contains(operator)) {
            return type.isOrdered();
        }
        if (LISTS.containsKey(operator)) {
            return type == FactType.COUNTRIES;
        }
        return switch (operator) {
            case "in" -> type == FactType.CODE || type == FactType.COUNTRY;
            case "in_list" -> type == FactType.COUNTRY;
            default -> type.isSet();
        };
    }

    private Optional<Condition> single(Fact fact, String operator, YamlMap map) {
        Quantity included = INCLUDES.get(operator);
        if (included != null) {
            return codes(fact, map.texts(operator, problems), map)
                    .map(codes -> new Includes(fact.id(), included, codes));
        }
        Quantity listed = LISTS.get(operator);
        if (listed != null) {
            return list(operator, map).map(list -> new CountriesInList(fact.id(), listed, list));
        }
        if (operator.equals("in_list")) {
            return list(operator, map).map(list -> new InList(fact.id(), list));
        }
        List<YamlText> texts = operator.equals("equals")
                ? map.text(operator, problems).stream().toList()
                : map.texts(operator, problems);
        return codes(fact, texts, map).map(codes -> new OneOf(fact.id(), codes));
    }

    private Optional<Set<String>> codes(Fact fact, List<YamlText> texts, YamlMap map) {
        Set<String> codes = new LinkedHashSet<>();
        if (texts.isEmpty()) {
            problems.add(map.place(), "rule.problem.no-parts");
            return Optional.empty();
        }
        for (YamlText text : texts) {
            codes.addAll(expanded(fact, text));
        }
        return Optional.of(codes);
    }

    private Set<String> expanded(Fact fact, YamlText text) {
        boolean isGeographic = fact.type().isGeographic();
        String set = fact.codes().orElse("");
        Set<String> codes =
                isGeographic ? Set.of(text.text()) : knowledge.vocabulary().expand(set, Set.of(text.text()));
        Collection<String> known = isGeographic
                ? knowledge.countries().codes()
                : knowledge.vocabulary().codes(set);
        if (codes.isEmpty()) {
            problems.add(text.place(), "rule.problem.empty-group", text.text());
        } else if (!known.containsAll(codes)) {
            String code = isGeographic ? "rule.problem.unknown-country" : "rule.problem.unknown-code";
            Knowledge.unknown(code, text.place(), text.text(), known, problems);
        }
        return codes;
    }

    private Optional<CountryList> list(String operator, YamlMap map) {
        Optional<YamlText> id = map.requiredText(operator, problems);
        Optional<CountryList> list = id.flatMap(text -> knowledge.countries().findList(text.text()));
        if (id.isPresent() && list.isEmpty()) {
            Knowledge.unknown(
                    "rule.problem.unknown-list",
                    id.get().place(),
                    id.get().text(),
                    knowledge.countries().lists().keySet(),
                    problems);
        }
        return list;
    }

    Optional<Condition> share(YamlMap map) {
        Optional<Fact> part = map.requiredText("share", problems).flatMap(this::fact);
        Optional<Fact> whole = map.requiredText("of", problems).flatMap(this::fact);
        Optional<Rate> atLeast = rate("at_least", map);
        Optional<Rate> atMost = rate("at_most", map);
        if (atLeast.isEmpty() && atMost.isEmpty()) {
            problems.add(map.place(), "rule.problem.no-operator", "at_least, at_most");
            return Optional.empty();
        }
        boolean areAmounts = isNumber(part) && isNumber(whole);
        if (part.isPresent() && whole.isPresent() && !areAmounts) {
            problems.add(map.place(), "rule.problem.share-of-amounts");
        }
        return areAmounts
                ? Optional.of(
                        new Share(part.orElseThrow().id(), whole.orElseThrow().id(), atLeast, atMost))
                : Optional.empty();
    }

    private static boolean isNumber(Optional<Fact> fact) {
        return fact.map(found -> found.type() == FactType.AMOUNT || found.type() == FactType.INTEGER)
                .orElse(false);
    }

    private Optional<Rate> rate(String key, YamlMap map) {
        Optional<YamlText> text = map.text(key, problems);
        Optional<BigDecimal> value = text.flatMap(found -> WrittenNumber.of(FactType.RATE, found.text()));
        if (text.isPresent() && value.isEmpty()) {
            problems.add(text.get().place(), "rule.problem.value", text.get().text(), FactType.RATE.word());
        }
        return value.map(Rate::new);
    }
}
