package fr.levier.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the fewest questions whose answers, if they fall well, settle a function whatever the others are. */
final class Settlement {
    private static final int LARGEST = 3;

    private final Diagram diagram;
    private final int function;
    /** For each question, the variables that it settles. */
    private final List<BitSet> support;

    Settlement(Diagram diagram, int function, List<BitSet> support) {
        this.diagram = diagram;
        this.function = function;
        this.support = support;
    }

    /**
     * Returns the indexes of the first of the smallest sets; nothing when more than three are needed, as then all are worth asking, or
     * when the diagram is too full to tell: which comes first is an advice, not part of the answer.
     */
    List<Integer> smallest() {
        try {
            return search();
        } catch (Diagram.TooLarge tooLarge) {
            return List.of();
        }
    }

    private List<Integer> search() {
        for (int size = 1; size <= Math.min(LARGEST, support.size()); size++) {
            List<Integer> found = first(size, 0, new ArrayList<>());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Integer> first(int size, int from, List<Integer> chosen) {
        if (chosen.size() == size) {
            return settles(chosen) ? List.copyOf(chosen) : List.of();
        }
        for (int i = from; i < support.size(); i++) {
            chosen.add(i);
            List<Integer> found = first(size, i + 1, chosen);
            if (!found.isEmpty()) {
                return found;
            }
            chosen.remove(chosen.size() - 1);
        }
        return List.of();
    }

    private boolean settles(List<Integer> chosen) {
        BitSet others = new BitSet();
        for (int i = 0; i < support.size(); i++) {
            if (!chosen.contains(i)) {
                others.or(support.get(i));
            }
        }
        return diagram.forAll(function, others) != Diagram.FALSE
                || diagram.forAll(diagram.not(function), others) != Diagram.FALSE;
    }
}
