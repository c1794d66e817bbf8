package fr.levier.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects problems while something is read to its end, so that all are reported together. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(Place place, String code, Object... details) {
        found.add(Problem.at(place, code, details));
    }

    public void addAll(List<Problem> others) {
        found.addAll(others);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }
}
