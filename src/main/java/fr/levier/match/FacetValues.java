package fr.levier.match;

import fr.levier.reference.CodeSet;
import fr.levier.rule.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values that each facet can have. */
final class FacetValues {
    /** Values whose order says something. */
    private static final Map<Facet, List<String>> ORDERED = Map.of(
            Facet.VERDICT, List.of("eligible", "a-confirmer", "non-eligible"),
            Facet.FOLLOW, List.of("suivi", "go", "veille", "non", Marks.DISMISSED),
            Facet.STATUS, List.of("ouverts", "bientot", "permanents", "a-venir", "sans-date", "clos", "retires"),
            Facet.DEADLINE, List.of("1-mois", "3-mois", "6-mois", "plus-tard"),
            Facet.AMOUNT, List.of("m0", "m1", "m2", "m3", "m4"),
            Facet.RATE, List.of("t80", "t50", "t0"),
            Facet.EFFORT, List.of("leger", "moyen", "lourd"));

    private static final Map<Facet, String> SETS = Map.of(
            Facet.FAMILY, "families",
            Facet.FUNDER, "funders",
            Facet.THEME, "themes",
            Facet.SDG, "sdgs",
            Facet.COUNTRY, "countries");

    private FacetValues() {}

    /** Returns the values in their order; none of a facet whose values are codes. */
    static List<String> ordered(Facet facet) {
        return ORDERED.getOrDefault(facet, List.of());
    }

    /** Returns the set of names of a facet whose values are codes. */
    static Optional<String> set(Facet facet) {
        return Optional.ofNullable(SETS.get(facet));
    }

    /** Returns whether calls could have the value, even if none has it now. */
    static boolean isKnown(Facet facet, String value, Rulebook rules) {
        if (value.equals(Columns.UNSTATED) || ordered(facet).contains(value)) {
            return true;
        }
        return switch (facet) {
            case COUNTRY ->
                rules.countries().findName(value).isPresent()
                        || rules.countries().findList(value).isPresent();
            case FAMILY, FUNDER, THEME, SDG -> codes(facet, rules).contains(value);
            default -> false;
        };
    }

    private static Set<String> codes(Facet facet, Rulebook rules) {
        return set(facet)
                .flatMap(rules.vocabulary()::findSet)
                .map(CodeSet::codes)
                .orElse(Set.of());
    }
}
