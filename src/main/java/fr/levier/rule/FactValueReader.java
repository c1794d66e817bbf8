package fr.levier.rule;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.reference.CountryLists;
import fr.levier.reference.Vocabulary;
import fr.levier.yaml.Nearest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Reads one JSON value as the value of a fact; what does not fit the fact's type and domain is reported and reads as unknown. */
final class FactValueReader {
    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_LISTED = 15;
    private static final int MOST_DAYS = 60;

    private final Vocabulary vocabulary;
    private final CountryLists countries;

    FactValueReader(Vocabulary vocabulary, CountryLists countries) {
        this.vocabulary = vocabulary;
        this.countries = countries;
    }

    Optional<Object> read(Fact fact, JsonNode node, Place place, Problems problems) {
        return switch (fact.type()) {
            case BOOLEAN -> truth(node, place, problems).map(Object.class::cast);
            case INTEGER, AMOUNT, RATE, DATE -> ordered(fact, fact.type(), node, place, problems);
            case DATES -> days(fact, node, place, problems);
            case CODE -> code(fact.codes().orElse(""), node, place, problems).map(Object.class::cast);
            case COUNTRY -> country(node, place, problems).map(Object.class::cast);
            case CODES ->
                set(
                        node,
                        fact.type(),
                        place,
                        problems,
                        (element, where) -> code(fact.codes().orElse(""), element, where, problems));
            case COUNTRIES ->
                set(node, fact.type(), place, problems, (element, where) -> country(element, where, problems));
            case TEXT -> text(node, FactType.TEXT, place, problems).map(Object.class::cast);
        };
    }

    Optional<Boolean> truth(JsonNode node, Place place, Problems problems) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isBoolean()) {
            wrongKind(node, FactType.BOOLEAN, place, problems);
            return Optional.empty();
        }
        return Optional.of(node.booleanValue());
    }

    Optional<String> text(JsonNode node, Place place, Problems problems) {
        return text(node, FactType.TEXT, place, problems);
    }

    Optional<String> code(String set, JsonNode node, Place place, Problems problems) {
        Set<String> known = vocabulary.codes(set);
        Optional<String> text = text(node, FactType.CODE, place, problems);
        if (text.isEmpty() || known.contains(text.get())) {
            return text;
        }
        Optional<String> near = Nearest.to(text.get(), known);
        if (near.isPresent()) {
            problems.add(place, "rule.problem.unknown-code", shown(text.get()), near.get());
        } else {
            problems.add(place, "rule.problem.unknown-code-among", shown(text.get()), listed(known));
        }
        return Optional.empty();
    }

    Optional<String> country(JsonNode node, Place place, Problems problems) {
        Optional<String> text = text(node, FactType.COUNTRY, place, problems);
        if (text.isEmpty() || countries.codes().contains(text.get())) {
            return text;
        }
        Optional<String> near = named(text.get()).or(() -> Nearest.to(text.get(), countries.codes()));
        if (near.isPresent()) {
            problems.add(place, "rule.problem.unknown-country", shown(text.get()), near.get());
        } else {
            problems.add(place, "rule.problem.unknown-country-code", shown(text.get()));
        }
        return Optional.empty();
    }

    /** Whoever writes a country's name in place of its code is told the code. */
    private Optional<String> named(String name) {
        return countries.codes().stream()
                .filter(code -> countries
                        .findName(code)
                        .filter(label ->
                                label.fr().equalsIgnoreCase(name) || label.en().equalsIgnoreCase(name))
                        .isPresent())
                .findFirst();
    }

    private static String listed(Collection<String> known) {
        String first = known.stream().sorted().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return known.size() > MOST_LISTED ? first + ", …" : first;
    }

    private static Optional<Object> set(
            JsonNode node,
            FactType type,
            Place place,
            Problems problems,
            BiFunction<JsonNode, Place, Optional<String>> element) {
        if (!node.isArray()) {
            wrongKind(node, type, place, problems);
            return Optional.empty();
        }
        Set<String> elements = new LinkedHashSet<>();
        boolean isComplete = true;
        for (int i = 0; i < node.size(); i++) {
            Optional<String> read = element.apply(node.get(i), place.withKey(place.key() + "[" + (i + 1) + "]"));
            read.ifPresent(elements::add);
            isComplete = isComplete && read.isPresent();
        }
        return isComplete ? Optional.of(elements) : Optional.empty();
    }

    private static Optional<Object> days(Fact fact, JsonNode node, Place place, Problems problems) {
        if (node.size() > MOST_DAYS) {
            problems.add(place, "rule.problem.too-many-days", node.size(), MOST_DAYS);
            return Optional.empty();
        }
        return set(
                node,
                FactType.DATES,
                place,
                problems,
                (element, where) ->
                        ordered(fact, FactType.DATE, element, where, problems).map(Object::toString));
    }

    private static Optional<Object> ordered(Fact fact, FactType type, JsonNode node, Place place, Problems problems) {
        Optional<BigDecimal> number = number(type, node);
        if (number.isEmpty()) {
            wrongKind(node, type, place, problems);
            return Optional.empty();
        }
        BigDecimal value = number.get();
        boolean isTooSmall =
                fact.from().isPresent() && value.compareTo(fact.from().get()) < 0;
        boolean isTooLarge = fact.to().isPresent() && value.compareTo(fact.to().get()) > 0;
        if (isTooSmall || isTooLarge) {
            problems.add(
                    place,
                    "rule.problem.out-of-domain",
                    shown(node.asText()),
                    end(fact.from(), type),
                    end(fact.to(), type));
            return Optional.empty();
        }
        return Optional.of(type == FactType.DATE ? LocalDate.ofEpochDay(value.longValueExact()) : value);
    }

    private static Optional<BigDecimal> number(FactType type, JsonNode node) {
        if (node.isTextual()) {
            return type == FactType.INTEGER ? Optional.empty() : WrittenNumber.of(type, node.textValue());
        }
        boolean isInfinite =
                node.isFloatingPointNumber() && !node.isBigDecimal() && !Double.isFinite(node.doubleValue());
        if (!node.isNumber() || isInfinite || type == FactType.DATE) {
            return Optional.empty();
        }
        BigDecimal value = node.decimalValue().stripTrailingZeros();
        int decimals = type == FactType.INTEGER ? 0 : type == FactType.AMOUNT ? 2 : 6;
        boolean isReasonable = value.scale() <= decimals && value.precision() - value.scale() <= 15;
        return isReasonable ? Optional.of(value) : Optional.empty();
    }

    private static String end(Optional<BigDecimal> end, FactType type) {
        return end.map(found -> type == FactType.DATE
                        ? LocalDate.ofEpochDay(found.longValueExact()).toString()
                        : found.toPlainString())
                .orElse("…");
    }

    private static Optional<String> text(JsonNode node, FactType type, Place place, Problems problems) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            wrongKind(node, type, place, problems);
            return Optional.empty();
        }
        return Optional.of(node.textValue());
    }

    private static void wrongKind(JsonNode node, FactType type, Place place, Problems problems) {
        problems.add(place, "rule.problem.value-kind-" + type.word(), shown(node.toString()));
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
