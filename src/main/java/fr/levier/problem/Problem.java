package fr.levier.problem;

import java.util.List;

/**
 * One thing wrong with data from outside.
 *
 * @param code the key of the sentence in the message bundles, such as {@code rule.problem.unknown-key}
 * @param place where it is
 * @param details the sentence's arguments, in order; already plain text, never a secret
 */
public record Problem(String code, Place place, List<String> details) {
    public Problem {
        details = List.copyOf(details);
    }

    /**
     * Returns a detail that Levier computed, in euros ({@code EUR}) or percent ({@code %}): it is shown as people write numbers, while
     * what somebody wrote is shown as it was written.
     */
    public static String computed(Object number, String unit) {
        return number + "\u00a0" + unit;
    }

    public static Problem at(Place place, String code, Object... details) {
        return new Problem(
                code,
                place,
                java.util.Arrays.stream(details).map(String::valueOf).toList());
    }
}
