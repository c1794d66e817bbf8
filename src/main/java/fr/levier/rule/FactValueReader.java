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

/** Reads one JSON value as the value of a fact; what does not fit the fact's type and domain is reported and reads as unknown. */
final class FactValueReader {
    private static final int LONGEST_SHOWN = 60;

    private final Vocabulary vocabulary;
    private final CountryLists countries;

    FactValueReader(Vocabulary vocabulary, CountryLists countries) {
        this.vocabulary = vocabulary;
        this.countries = countries;
    }

    Optional<Object> read(Fact fact, JsonNode node, Place place, Problems problems) {
        return switch (fact.type()) {
            case BOOLEAN -> truth(node, place, problems).map(Object.class::cast);
            case INTEGER, AMOUNT, RATE, DATE -> ordered(fact, node, place, problems);
            case CODE -> code(fact.codes().orElse(""), node, place, problems).map(Object.class::cast);
            case COUNTRY -> country(node, place, problems).map(Object.class::cast);
            case CODES ->
                set(node, place, problems, (element, where) -> code(fact.codes().orElse(""), element, where, problems));
            case COUNTRIES -> set(node, place, problems, (element, where) -> country(element, where, problems));
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
        return oneOf(vocabulary.codes(set), FactType.CODE, "rule.problem.unknown-code", node, place, problems);
    }

    Optional<String> country(JsonNode node, Place place, Problems problems) {
        return oneOf(countries.codes(), FactType.COUNTRY, "rule.problem.unknown-country", node, place, problems);
    }

    private static Optional<String> oneOf(
            Collection<String> known, FactType type, String unknown, JsonNode node, Place place, Problems problems) {
        Optional<String> text = text(node, type, place, problems);
        if (text.isPresent() && !known.contains(text.get())) {
            problems.add(
                    place,
                    unknown,
                    shown(text.get()),
                    Nearest.to(text.get(), known).orElse("–"));
            return Optional.empty();
        }
        return text;
    }

    private static Optional<Object> set(
            JsonNode node, Place place, Problems problems, BiFunction<JsonNode, Place, Optional<String>> element) {
        if (!node.isArray()) {
            problems.add(place, "rule.problem.list-expected");
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

    private static Optional<Object> ordered(Fact fact, JsonNode node, Place place, Problems problems) {
        Optional<BigDecimal> number = number(fact.type(), node);
        if (number.isEmpty()) {
            wrongKind(node, fact.type(), place, problems);
            return Optional.empty();
        }
        BigDecimal value = number.get();
        boolean isTooSmall =
                fact.from().isPresent() && value.compareTo(fact.from().get()) < 0;
        boolean isTooLarge = fact.to().isPresent() && value.compareTo(fact.to().get()) > 0;
        if (isTooSmall || isTooLarge) {
            problems.add(place, "rule.problem.out-of-domain", shown(node.asText()), end(fact.from()), end(fact.to()));
            return Optional.empty();
        }
        return Optional.of(fact.type() == FactType.DATE ? LocalDate.ofEpochDay(value.longValueExact()) : value);
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

    private static String end(Optional<BigDecimal> end) {
        return end.map(BigDecimal::toPlainString).orElse("…");
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
        problems.add(place, "rule.problem.value-kind", shown(node.toString()), type.word());
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
