package fr.levier.portfolio;

import fr.levier.financing.CostLine;
import fr.levier.money.Euros;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether two subjects are one matter, by their words and, where these differ, by everything else.
 *
 * <p>Words in common prove nothing, and neither do themes: only the same words, a subject said more narrowly under the same themes, or
 * the same lines for the same people at the same place. Near words at the same place and on the same themes leave it open.
 */
final class Subjects {
    private static final int FEWEST_WORDS = 2;
    private static final BigDecimal NEAR = new BigDecimal("0.8");

    private Subjects() {}

    /** Compares the subjects of two profiles, of which places and themes were compared before. */
    static Likeness compare(Profile one, Profile other, Map<Dimension, Likeness> compared) {
        if (one.subject().isEmpty() || other.subject().isEmpty()) {
            return Likeness.UNKNOWN;
        }
        Set<String> first = Wording.stems(one.subject().get());
        Set<String> second = Wording.stems(other.subject().get());
        if (first.equals(second)) {
            return Likeness.SAME;
        }
        boolean isSameTheme = compared.get(Dimension.THEME) == Likeness.SAME;
        if (isSameTheme && (isNarrower(first, second) || isNarrower(second, first))) {
            return Likeness.SAME;
        }
        boolean isNear =
                isSameTheme && compared.get(Dimension.PLACE) == Likeness.SAME && !Collections.disjoint(first, second);
        return isNear ? Likeness.UNKNOWN : Likeness.DIFFERENT;
    }

    private static boolean isNarrower(Set<String> narrow, Set<String> wide) {
        return wide.size() >= FEWEST_WORDS && narrow.containsAll(wide);
    }

    /** Returns whether two projects pay for the same things for the same people, whatever they call it. */
    static boolean isOneUndertaking(Project first, Project second, Map<Dimension, Likeness> compared) {
        return compared.get(Dimension.PLACE) == Likeness.SAME
                && compared.get(Dimension.PUBLIC) == Likeness.SAME
                && compared.get(Dimension.THEME) == Likeness.SAME
                && !first.categories().isEmpty()
                && matchOneByOne(first.plan().costs(), second.plan().costs());
    }

    private static boolean matchOneByOne(List<CostLine> lines, List<CostLine> others) {
        List<CostLine> left = new ArrayList<>(others);
        for (CostLine line : lines) {
            Optional<CostLine> match =
                    left.stream().filter(other -> isAlike(line, other)).findFirst();
            if (match.isEmpty()) {
                return false;
            }
            left.remove(match.get());
        }
        return left.isEmpty();
    }

    private static boolean isAlike(CostLine one, CostLine other) {
        return one.category() == other.category()
                && one.country().equals(other.country())
                && one.year().isPresent()
                && one.year().equals(other.year())
                && isNear(one.amount().max(), other.amount().max());
    }

    private static boolean isNear(Euros one, Euros other) {
        BigDecimal more = one.decimal().max(other.decimal());
        BigDecimal less = one.decimal().min(other.decimal());
        return less.compareTo(more.multiply(NEAR)) >= 0;
    }
}
