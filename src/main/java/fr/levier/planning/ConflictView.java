package fr.levier.planning;

import java.util.List;
import java.util.Map;

/**
 * Two people saved one thing: what each of them says, and the choice between both.
 *
 * @param when who saved it meanwhile, in words
 * @param action where either choice is sent
 * @param typed what was typed, and the version that is kept now
 * @param theirs where what is kept stands
 */
public record ConflictView(
        String title, String when, List<Line> lines, String action, Map<String, String> typed, String theirs) {
    public ConflictView {
        lines = List.copyOf(lines);
    }

    /** One field on which both disagree; nothing typed is the empty text. */
    public record Line(String field, String kept, String typed) {}

    /** Compares two forms, field by field. */
    static List<Line> lines(
            Map<String, String> kept, Map<String, String> typed, java.util.function.UnaryOperator<String> label) {
        java.util.Set<String> names = new java.util.LinkedHashSet<>(kept.keySet());
        names.addAll(typed.keySet());
        return names.stream()
                .filter(name -> !kept.getOrDefault(name, "").equals(typed.getOrDefault(name, "")))
                .map(name -> new Line(label.apply(name), kept.getOrDefault(name, ""), typed.getOrDefault(name, "")))
                .toList();
    }
}
