package fr.levier.rule;

import java.util.BitSet;
import java.util.List;

/**
 * The values that an unknown fact may have, as one or more variables of a diagram: coarse enough that conditions cannot tell apart what
 * one value of a variable stands for, and complete, so that every answer that some value of the fact gives is there.
 */
sealed interface Partition permits Partition.Values, SetGroups {

    /** Returns how many variables stand for the fact. */
    int variables();

    /** Returns when the atom is met, as a function of the variables from {@code first} on. */
    int draw(Diagram diagram, int first, Atom atom);

    /**
     * One variable, whose values are what all atoms answer together.
     *
     * @param classes for each, bit i is the answer of atom i
     */
    record Values(List<Atom> atoms, List<BitSet> classes) implements Partition {
        public Values {
            atoms = List.copyOf(atoms);
            classes = List.copyOf(classes);
        }

        @Override
        public int variables() {
            return 1;
        }

        @Override
        public int draw(Diagram diagram, int first, Atom atom) {
            int bit = atoms.indexOf(atom);
            int[] next = classes.stream()
                    .mapToInt(answers -> Diagram.constant(answers.get(bit)))
                    .toArray();
            return diagram.node(first, next);
        }
    }
}
