package fr.levier.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reduced ordered decision diagrams over variables with a few values each. Equal functions are one node, so a function is constant
 * exactly when it is {@link #TRUE} or {@link #FALSE}, and depends exactly on the variables of its nodes.
 *
 * <p>Not thread-safe; made for one verdict and thrown away.
 */
final class Diagram {
    static final int FALSE = 0;
    static final int TRUE = 1;
    private static final int MOST_NODES = 200_000;

    /** Two large functions may have a small conjunction that takes long to find: the work is bounded as the result is. */
    private static final int TRIED_PER_NODE = 20;

    private final int mostNodes;
    private final List<Integer> variables = new ArrayList<>(List.of(Integer.MAX_VALUE, Integer.MAX_VALUE));
    private final List<int[]> children = new ArrayList<>(List.of(new int[0], new int[0]));
    private final Map<List<Integer>, Integer> unique = new HashMap<>();
    private final Map<Long, Integer> conjunctions = new HashMap<>();
    private final Map<Integer, Integer> negations = new HashMap<>();

    Diagram() {
        this(MOST_NODES);
    }

    /** Returns one on which less can be drawn, so that tests see what happens when it is full. */
    Diagram(int mostNodes) {
        this.mostNodes = mostNodes;
    }

    /** Thrown when a function is too large to be drawn; the caller then falls back on what is sound though less exact. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("The decision diagram is too large");
        }
    }

    static int constant(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** Returns the function that, by the variable's value, is one of the others; these depend on later variables only. */
    int node(int variable, int... next) {
        if (Arrays.stream(next).allMatch(child -> child == next[0])) {
            return next[0];
        }
        List<Integer> key = new ArrayList<>(next.length + 1);
        key.add(variable);
        Arrays.stream(next).forEach(key::add);
        return unique.computeIfAbsent(key, absent -> create(variable, next));
    }

    private int create(int variable, int[] next) {
        if (variables.size() >= mostNodes) {
            throw new TooLarge();
        }
        variables.add(variable);
        children.add(next);
        return variables.size() - 1;
    }

    int not(int f) {
        if (f <= TRUE) {
            return TRUE - f;
        }
        Integer known = negations.get(f);
        if (known != null) {
            return known;
        }
        int result = node(
                variables.get(f), Arrays.stream(children.get(f)).map(this::not).toArray());
        negations.put(f, result);
        return result;
    }

    int or(int f, int g) {
        return not(and(not(f), not(g)));
    }

    int and(int f, int g) {
        if (f == FALSE || g == FALSE) {
            return FALSE;
        }
        if (f == TRUE || f == g) {
            return g;
        }
        if (g == TRUE) {
            return f;
        }
        long key = ((long) Math.min(f, g) << 32) | Math.max(f, g);
        Integer known = conjunctions.get(key);
        if (known != null) {
            return known;
        }
        if (conjunctions.size() >= TRIED_PER_NODE * mostNodes) {
            throw new TooLarge();
        }
        int result = conjunction(f, g);
        conjunctions.put(key, result);
        return result;
    }

    private int conjunction(int f, int g) {
        int variable = Math.min(variables.get(f), variables.get(g));
        int[] next = new int[children.get(variables.get(f) == variable ? f : g).length];
        for (int value = 0; value < next.length; value++) {
            next[value] = and(follow(f, variable, value), follow(g, variable, value));
        }
        return node(variable, next);
    }

    private int follow(int f, int variable, int value) {
        return variables.get(f) == variable ? children.get(f)[value] : f;
    }

    /** Returns the function that holds when {@code f} does for every value of these variables. */
    int forAll(int f, BitSet quantified) {
        return forAll(f, quantified, new HashMap<>());
    }

    private int forAll(int f, BitSet quantified, Map<Integer, Integer> done) {
        if (f <= TRUE) {
            return f;
        }
        Integer known = done.get(f);
        if (known != null) {
            return known;
        }
        int[] next = Arrays.stream(children.get(f))
                .map(child -> forAll(child, quantified, done))
                .toArray();
        int result = quantified.get(variables.get(f))
                ? Arrays.stream(next).reduce(TRUE, this::and)
                : node(variables.get(f), next);
        done.put(f, result);
        return result;
    }

    /** Returns exactly the variables on which the function depends. */
    BitSet support(int f) {
        BitSet found = new BitSet();
        support(f, found, new BitSet());
        return found;
    }

    private void support(int f, BitSet found, BitSet visited) {
        if (f <= TRUE || visited.get(f)) {
            return;
        }
        visited.set(f);
        found.set(variables.get(f));
        for (int child : children.get(f)) {
            support(child, found, visited);
        }
    }
}
