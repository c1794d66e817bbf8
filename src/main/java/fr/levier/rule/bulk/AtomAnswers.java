package fr.levier.rule.bulk;

import fr.levier.rule.Atom;
import fr.levier.rule.Bounds;
import fr.levier.rule.Facts;
import fr.levier.rule.Outcome;
import fr.levier.rule.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers one atomic condition for everybody, by the atom's own test: once for each distinct value, and for bounds once a stretch. */
final class AtomAnswers {
    private final Population population;
    private final Witnesses witnesses;
    private final Domains domains;

    AtomAnswers(Rulebook rulebook, Witnesses witnesses, Population population) {
        this.domains = new Domains(rulebook);
        this.witnesses = witnesses;
        this.population = population;
    }

    Answer of(Atom atom, LocalDate day) {
        List<String> facts = List.copyOf(atom.facts());
        if (facts.size() > 1) {
            return ofTuples(atom, facts, day);
        }
        Optional<Column> column = population.column(facts.get(0));
        return column.map(known -> ofColumn(atom, facts.get(0), known, day))
                .orElseGet(() -> Answer.everywhere(outcome(atom, Facts.none(), day), population.size()));
    }

    private Answer ofColumn(Atom atom, String fact, Column column, LocalDate day) {
        List<Run> runs = runs(atom, column, day);
        boolean isOpen = column.isKnownByAll()
                || (hasWitness(runs, fact, column, Outcome.MET) && hasWitness(runs, fact, column, Outcome.UNMET));
        Outcome unknown = isOpen ? Outcome.UNKNOWN : outcome(atom, Facts.none(), day);
        return new Marking(population.size(), column, unknown).of(runs);
    }

    /** Whether somebody's value answers so: two values that answer differently leave the atom open to those who do not know theirs. */
    private boolean hasWitness(List<Run> runs, String fact, Column column, Outcome outcome) {
        return runs.stream()
                .filter(run -> run.outcome() == outcome)
                .anyMatch(run -> domains.holds(fact, column.values().get(run.from())));
    }

    /** The atom alone, exactly: its own test, unless that leaves open what every completion decides alike. */
    private Outcome outcome(Atom atom, Facts facts, LocalDate day) {
        Outcome tested = atom.test(facts, day);
        return tested == Outcome.UNKNOWN ? witnesses.settle(atom, facts, day) : tested;
    }

    private List<Run> runs(Atom atom, Column column, LocalDate day) {
        int[] cuts = atom instanceof Bounds bounds ? Stretches.of(column, bounds) : everyCode(column);
        List<Run> runs = new ArrayList<>(cuts.length);
        for (int i = 0; i + 1 < cuts.length; i++) {
            runs.add(new Run(cuts[i], cuts[i + 1], outcome(atom, column.facts(cuts[i]), day)));
        }
        return runs;
    }

    private static int[] everyCode(Column column) {
        int[] cuts = new int[column.distinct() + 1];
        for (int code = 0; code < cuts.length; code++) {
            cuts[code] = code;
        }
        return cuts;
    }

    /** Several facts at once: every distinct combination of their values is tested once. */
    private Answer ofTuples(Atom atom, List<String> facts, LocalDate day) {
        Map<List<Integer>, Outcome> tested = new HashMap<>();
        List<Optional<Column>> columns = facts.stream().map(population::column).toList();
        long[] met = Words.none(population.size());
        long[] unmet = Words.none(population.size());
        if (columns.stream().allMatch(Optional::isEmpty)) {
            return Answer.everywhere(outcome(atom, Facts.none(), day), population.size());
        }
        for (int i = 0; i < population.size(); i++) {
            int subject = i;
            List<Integer> codes = columns.stream()
                    .map(column -> column.map(known -> known.code(subject)).orElse(Column.UNKNOWN))
                    .toList();
            Outcome outcome =
                    tested.computeIfAbsent(codes, first -> outcome(atom, population.facts(subject, atom.facts()), day));
            if (outcome != Outcome.UNKNOWN) {
                Words.set(outcome == Outcome.MET ? met : unmet, subject);
            }
        }
        return new Answer(population.size(), met, unmet);
    }

    /** Values from one code to before another, which all answer alike. */
    record Run(int from, int to, Outcome outcome) {}
}
