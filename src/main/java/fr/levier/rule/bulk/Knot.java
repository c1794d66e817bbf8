package fr.levier.rule.bulk;

import fr.levier.rule.Atom;
import fr.levier.rule.Condition;
import fr.levier.rule.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A condition whose parts share unknowns, for those whom strong Kleene logic leaves open. They are divided into groups in the same
 * situation: the same facts known, the same atoms answered alike. The explaining engine answers for one of each group.
 */
final class Knot {
    private final Witnesses witnesses;
    private final Population population;
    private final Condition condition;
    private final LocalDate day;
    private final Map<Atom, Answer> atoms = new LinkedHashMap<>();
    private final Map<List<Integer>, Outcome> settled = new HashMap<>();

    /**
     * @param atoms the answers of its atoms
     */
    Knot(Witnesses witnesses, Population population, Condition condition, LocalDate day, Map<Atom, Answer> atoms) {
        this.witnesses = witnesses;
        this.population = population;
        this.condition = condition;
        this.day = day;
        this.atoms.putAll(atoms);
    }

    /** Returns the loose answer with what the engine decides of what it leaves open. */
    Answer tightened(Answer loose) {
        long[] open = loose.open();
        if (Words.isEmpty(open)) {
            return loose;
        }
        long[] met = loose.metWords();
        long[] unmet = loose.unmetWords();
        for (long[] group : groups(open)) {
            List<String> telling = telling(Words.first(group));
            if (telling.isEmpty()) {
                add(settle(Words.first(group)), group, met, unmet);
            } else {
                Words.forEach(group, subject -> add(settled(subject, telling), subject, met, unmet));
            }
            settled.clear();
        }
        return new Answer(population.size(), met, unmet);
    }

    private List<long[]> groups(long[] open) {
        List<long[]> groups = List.of(open);
        for (String fact : condition.facts()) {
            Column column = population.column(fact).orElse(null);
            groups = column == null || column.isKnownByAll() ? groups : divided(groups, column.known());
        }
        for (Answer answer : atoms.values()) {
            groups = divided(divided(groups, answer.met()), answer.unmet());
        }
        return groups;
    }

    private static List<long[]> divided(List<long[]> groups, long[] by) {
        List<long[]> divided = new ArrayList<>(groups.size());
        for (long[] group : groups) {
            long[] within = group.clone();
            Words.keep(within, by);
            long[] without = group.clone();
            Words.remove(without, by);
            for (long[] half : List.of(within, without)) {
                if (!Words.isEmpty(half)) {
                    divided.add(half);
                }
            }
        }
        return divided;
    }

    /**
     * Returns the facts whose very value still matters although they are known: a country whose membership is open, or the one known
     * amount of a share. All of one group have the same ones.
     */
    private List<String> telling(int subject) {
        List<String> telling = new ArrayList<>();
        atoms.forEach((atom, answer) -> {
            if (answer.outcome(subject) == Outcome.UNKNOWN) {
                atom.facts().stream()
                        .filter(fact -> knows(subject, fact) && !telling.contains(fact))
                        .forEach(telling::add);
            }
        });
        return telling;
    }

    private boolean knows(int subject, String fact) {
        return population
                .column(fact)
                .filter(column -> column.code(subject) != Column.UNKNOWN)
                .isPresent();
    }

    private Outcome settled(int subject, List<String> telling) {
        List<Integer> codes = telling.stream()
                .map(fact -> population.column(fact).orElseThrow().code(subject))
                .toList();
        return settled.computeIfAbsent(codes, first -> settle(subject));
    }

    private Outcome settle(int subject) {
        return witnesses.settle(condition, population.facts(subject, condition.facts()), day);
    }

    private static void add(Outcome outcome, long[] group, long[] met, long[] unmet) {
        if (outcome != Outcome.UNKNOWN) {
            Words.add(outcome == Outcome.MET ? met : unmet, group);
        }
    }

    private static void add(Outcome outcome, int subject, long[] met, long[] unmet) {
        if (outcome != Outcome.UNKNOWN) {
            Words.set(outcome == Outcome.MET ? met : unmet, subject);
        }
    }
}
