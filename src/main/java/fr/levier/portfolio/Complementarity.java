package fr.levier.portfolio;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says how two projects stand to each other, by one decision table of which the first row that fits gives the answer:
 *
 * <ol>
 *   <li>a cost line in common: CONFLICTING
 *   <li>a subject unknown: UNKNOWN
 *   <li>different subjects: UNRELATED, whatever themes or words they share
 *   <li>different places, publics, phases (or years that do not meet), themes, scales, in this order: EXTENDS_…
 *   <li>any of these unknown: UNKNOWN
 *   <li>all the same: REDUNDANT
 * </ol>
 */
public final class Complementarity {
    private Complementarity() {}

    public static Relation of(Project first, Project second) {
        if (!shared(first, second).isEmpty()) {
            return Relation.CONFLICTING;
        }
        Profile one = first.profile();
        Profile other = second.profile();
        if (one.subject().isEmpty() || other.subject().isEmpty()) {
            return Relation.UNKNOWN;
        }
        return one.subject().equals(other.subject()) ? sameSubject(first, second) : Relation.UNRELATED;
    }

    private static Relation sameSubject(Project first, Project second) {
        Profile one = first.profile();
        Profile other = second.profile();
        if (differ(one.places(), other.places())) {
            return Relation.EXTENDS_GEOGRAPHY;
        }
        if (differ(one.publics(), other.publics())) {
            return Relation.EXTENDS_PUBLIC;
        }
        if (differ(one.phase(), other.phase()) || follow(first.years(), second.years())) {
            return Relation.EXTENDS_PHASE;
        }
        if (differ(one.themes(), other.themes())) {
            return Relation.EXTENDS_THEME;
        }
        if (differ(one.scale(), other.scale())) {
            return Relation.EXTENDS_SCALE;
        }
        return isKnown(first) && isKnown(second) ? Relation.REDUNDANT : Relation.UNKNOWN;
    }

    /** Returns the expenditure that both plans name as their own: the same reference. */
    static Set<String> shared(Project first, Project second) {
        Set<String> shared = new TreeSet<>(first.references());
        shared.retainAll(second.references());
        return shared;
    }

    private static boolean differ(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static boolean follow(Set<Integer> one, Set<Integer> other) {
        Set<Integer> common = new TreeSet<>(one);
        common.retainAll(other);
        return !one.isEmpty() && !other.isEmpty() && common.isEmpty();
    }

    private static boolean isKnown(Project project) {
        Profile profile = project.profile();
        return !profile.places().isEmpty()
                && !profile.publics().isEmpty()
                && !profile.themes().isEmpty()
                && profile.phase().isPresent()
                && profile.scale().isPresent()
                && !project.years().isEmpty();
    }
}
