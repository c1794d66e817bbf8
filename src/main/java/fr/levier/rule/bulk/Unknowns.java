package fr.levier.rule.bulk;

import fr.levier.reference.CountryList;
import fr.levier.rule.Atom;
import fr.levier.rule.Condition;
import fr.levier.rule.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells on which unknowns a condition's answer can depend in a population: facts that not everybody knows, and lists that leave open
 * whether a country that somebody named stands in them. Conditions without a common unknown are independent, and only for those is
 * strong Kleene logic exact; the others are brought together.
 */
final class Unknowns {
    private final Population population;
    private final Map<Object, Integer> numbers = new HashMap<>();

    Unknowns(Population population) {
        this.population = population;
    }

    BitSet of(Condition condition, LocalDate day) {
        BitSet unknowns = new BitSet();
        for (Atom atom : Parts.atoms(condition)) {
            for (String fact : atom.facts()) {
                if (!population.column(fact).map(Column::isKnownByAll).orElse(population.size() == 0)) {
                    unknowns.set(number(fact));
                }
            }
            openList(atom, day).ifPresent(list -> unknowns.set(number(list)));
        }
        return unknowns;
    }

    private int number(Object unknown) {
        return numbers.computeIfAbsent(unknown, first -> numbers.size());
    }

    private Optional<CountryList> openList(Atom atom, LocalDate day) {
        return Parts.list(atom)
                .filter(list -> population
                        .column(atom.facts().iterator().next())
                        .filter(column -> isOpen(atom, column, day))
                        .isPresent());
    }

    private static boolean isOpen(Atom atom, Column column, LocalDate day) {
        for (int code = 0; code < column.distinct(); code++) {
            if (atom.test(column.facts(code), day) == Outcome.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /** Returns the parts, those together that share an unknown, directly or through others. */
    static List<List<Condition>> together(List<Condition> parts, List<BitSet> unknowns) {
        List<List<Condition>> knots = new ArrayList<>();
        List<BitSet> ofKnots = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Condition> knot = new ArrayList<>();
            BitSet of = (BitSet) unknowns.get(i).clone();
            for (int j = knots.size() - 1; j >= 0; j--) {
                if (ofKnots.get(j).intersects(of)) {
                    knot.addAll(knots.remove(j));
                    of.or(ofKnots.remove(j));
                }
            }
            knot.add(parts.get(i));
            knots.add(knot);
            ofKnots.add(of);
        }
        return knots;
    }
}
