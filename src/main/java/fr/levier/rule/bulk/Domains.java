package fr.levier.rule.bulk;

import fr.levier.rule.Fact;
import fr.levier.rule.PartlyKnown;
import fr.levier.rule.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The values that facts may have, as the catalogue says. */
final class Domains {
    private final Rulebook rulebook;

    Domains(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    boolean holds(String id, Object value) {
        Fact fact = rulebook.facts().get(id);
        if (value instanceof Set<?> set) {
            return codes(fact).containsAll(set);
        }
        if (value instanceof PartlyKnown) {
            return false;
        }
        if (value instanceof String code) {
            return codes(fact).contains(code);
        }
        return value instanceof Boolean || isWithin(fact, number(value));
    }

    /** Returns some values: of sets the empty and the full one and those of one element, of numbers the ends. */
    List<Object> some(String id) {
        Fact fact = rulebook.facts().get(id);
        return switch (fact.type()) {
            case BOOLEAN -> List.of(true, false);
            case CODE, COUNTRY -> List.copyOf(codes(fact));
            case CODES, COUNTRIES -> simpleSets(codes(fact));
            case DATE ->
                ends(fact)
                        .<Object>map(end -> LocalDate.ofEpochDay(end.longValue()))
                        .toList();
            case INTEGER, AMOUNT, RATE -> ends(fact).<Object>map(end -> end).toList();
            case DATES, TEXT -> List.of();
        };
    }

    private static List<Object> simpleSets(Collection<String> codes) {
        List<Object> sets = new ArrayList<>(List.of(Set.of(), Set.copyOf(codes)));
        codes.forEach(code -> sets.add(Set.of(code)));
        return sets;
    }

    private static Stream<BigDecimal> ends(Fact fact) {
        return Stream.concat(fact.from().stream(), fact.to().stream());
    }

    private static BigDecimal number(Object value) {
        return value instanceof LocalDate day ? BigDecimal.valueOf(day.toEpochDay()) : (BigDecimal) value;
    }

    private static boolean isWithin(Fact fact, BigDecimal number) {
        return fact.from().map(least -> number.compareTo(least) >= 0).orElse(true)
                && fact.to().map(most -> number.compareTo(most) <= 0).orElse(true);
    }

    private Collection<String> codes(Fact fact) {
        return fact.type().isGeographic()
                ? rulebook.countries().codes()
                : rulebook.vocabulary().codes(fact.codes().orElse(""));
    }
}
