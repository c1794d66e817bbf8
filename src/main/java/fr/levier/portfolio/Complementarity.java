package fr.levier.portfolio;

import fr.levier.financing.Category;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How two projects stand to each other, by the published table.
 *
 * @param compared in what they agree, in what they differ and what is not known
 * @param missing the facts that can still change the answer
 */
public record Complementarity(Relation relation, Map<Dimension, Likeness> compared, Set<Dimension> missing) {
    public Complementarity {
        compared = Collections.unmodifiableMap(new EnumMap<>(compared));
        missing = missing.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(missing));
    }

    static Complementarity of(Project first, Project second, List<Exclusion> exclusions) {
        Map<Dimension, Likeness> compared = compare(first.profile(), second.profile());
        compared.put(Dimension.EXPENDITURE, Likeness.of(!shared(first, second).isEmpty()));
        compared.put(Dimension.PERIOD, period(first.years(), second.years()));
        compared.put(Dimension.LINES, lines(first.categories(), second.categories()));
        compared.put(Dimension.EXCLUSION, Likeness.DIFFERENT);
        if (Subjects.isOneUndertaking(first, second, compared)) {
            compared.put(Dimension.SUBJECT, Likeness.SAME);
        }
        Complementarity without = of(compared);
        boolean isOneAction = isOneAction(first, second) || without.relation() == Relation.REDUNDANT;
        boolean excludes =
                isOneAction && !Exclusion.between(first, second, exclusions).isEmpty();
        compared.put(Dimension.EXCLUSION, Likeness.of(excludes));
        return excludes ? of(compared) : without;
    }

    static Complementarity of(Map<Dimension, Likeness> compared) {
        DecisionTable.Decision decision = DecisionTable.published().decide(compared);
        return new Complementarity(decision.relation(), compared, decision.missing());
    }

    static Map<Dimension, Likeness> compare(Profile one, Profile other) {
        Map<Dimension, Likeness> compared = new EnumMap<>(Dimension.class);
        compared.put(Dimension.PLACE, Likeness.of(Profile.words(one.places()), Profile.words(other.places())));
        compared.put(Dimension.PUBLIC, Likeness.of(Profile.words(one.publics()), Profile.words(other.publics())));
        compared.put(
                Dimension.PHASE,
                Likeness.of(one.phase().map(Wording::of), other.phase().map(Wording::of)));
        compared.put(Dimension.THEME, Likeness.of(Profile.words(one.themes()), Profile.words(other.themes())));
        compared.put(
                Dimension.SCALE,
                Likeness.of(one.scale().map(Wording::of), other.scale().map(Wording::of)));
        compared.put(Dimension.SUBJECT, Subjects.compare(one, other, compared));
        return compared;
    }

    /** Returns whether both name the same action. */
    static boolean isOneAction(Project first, Project second) {
        return first.action().isPresent()
                && first.action().map(Wording::of).equals(second.action().map(Wording::of));
    }

    /** Returns the expenditure that both projects declare. */
    static Set<String> shared(Project first, Project second) {
        Set<String> shared = new TreeSet<>(first.references());
        shared.retainAll(second.references());
        return shared;
    }

    private static Likeness period(Set<Integer> one, Set<Integer> other) {
        return one.isEmpty() || other.isEmpty() ? Likeness.UNKNOWN : Likeness.of(!Collections.disjoint(one, other));
    }

    /** Lines are taken for alike unless all of them say that they are not. */
    private static Likeness lines(Set<Category> one, Set<Category> other) {
        return Likeness.of(one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other));
    }
}
