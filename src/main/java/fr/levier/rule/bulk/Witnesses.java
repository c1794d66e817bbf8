package fr.levier.rule.bulk;

import fr.levier.rule.Atom;
import fr.levier.rule.Fact;
import fr.levier.rule.FactType;
import fr.levier.rule.Facts;
import fr.levier.rule.Outcome;
import fr.levier.rule.Rulebook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Proves quickly that an atom is open when its fact is unknown, by two values of the fact that answer differently. What it does not
 * prove may still be open: of sets those of one element are tried, of numbers the ends of the domain.
 */
final class Witnesses {
    private final Rulebook rulebook;
    private final Map<String, List<Facts>> values = new HashMap<>();

    Witnesses(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    boolean differ(Atom atom, String fact, LocalDate day) {
        boolean isMet = false;
        boolean isUnmet = false;
        for (Facts facts : values.computeIfAbsent(fact, this::valuesOf)) {
            Outcome outcome = atom.test(facts, day);
            isMet |= outcome == Outcome.MET;
            isUnmet |= outcome == Outcome.UNMET;
            if (isMet && isUnmet) {
                return true;
            }
        }
        return false;
    }

    private List<Facts> valuesOf(String id) {
        Fact fact = rulebook.facts().get(id);
        List<Object> values = new ArrayList<>();
        if (fact.type().isSet()) {
            values.add(Set.of());
            codes(fact).forEach(code -> values.add(Set.of(code)));
        } else if (fact.type().isOrdered()) {
            Stream.concat(fact.from().stream(), fact.to().stream()).map(end -> value(fact, end)).forEach(values::add);
        } else {
            values.addAll(codes(fact));
        }
        return values.stream().map(value -> Facts.none().with(id, value)).toList();
    }

    private static Object value(Fact fact, BigDecimal end) {
        return fact.type() == FactType.DATE ? LocalDate.ofEpochDay(end.longValue()) : end;
    }

    private Collection<String> codes(Fact fact) {
        return fact.type().isGeographic()
                ? rulebook.countries().codes()
                : rulebook.vocabulary().codes(fact.codes().orElse(""));
    }
}
