package fr.levier.portfolio;

import fr.levier.financing.Contribution;
import fr.levier.financing.CostLine;
import fr.levier.rule.Reference;
import fr.levier.rule.TermRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that two projects may be paid for twice.
 *
 * @param what the expenditure, the cost line or both funders
 * @param certain false when it is to be checked: the file does not say that both are one thing
 * @param source where the rule was read, in words
 */
public record DoubleFunding(
        Kind kind,
        Project first,
        Project second,
        String what,
        boolean certain,
        Optional<String> source,
        Optional<Reference> reference) {
    private static final String SAME_COST = "same_cost_grants_max";

    /** How it was found. */
    public enum Kind {
        /** Both declare the same invoice or contract. */
        EXPENDITURE("expenditure"),
        /** Both plans hold the same line: label, country, year and amount. */
        LINE("line"),
        /** Funders that exclude each other pay for one action. */
        EXCLUSION("exclusion");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    static List<DoubleFunding> in(Portfolio.Pair pair, List<Exclusion> exclusions) {
        List<DoubleFunding> found = new ArrayList<>();
        Project first = pair.first();
        Project second = pair.second();
        Optional<TermRule> rule = sameCost(first, second);
        Complementarity.shared(first, second)
                .forEach(reference -> found.add(of(Kind.EXPENDITURE, pair, reference, true, rule)));
        boolean isOneAction = Complementarity.isOneAction(first, second);
        boolean isLinked = isOneAction || pair.relation() != Relation.UNRELATED;
        if (isLinked
                && found.isEmpty()
                && !first.grants().isEmpty()
                && !second.grants().isEmpty()) {
            common(first, second).forEach(line -> found.add(of(Kind.LINE, pair, line.label(), false, rule)));
        }
        boolean mayBeOne = isOneAction || pair.complementarity().compared().get(Dimension.EXCLUSION) == Likeness.SAME;
        if (mayBeOne) {
            Exclusion.between(first, second, exclusions)
                    .forEach(clash -> found.add(of(clash, pair, isOneAction && !clash.assumed())));
        }
        return found;
    }

    private static DoubleFunding of(
            Kind kind, Portfolio.Pair pair, String what, boolean certain, Optional<TermRule> rule) {
        Optional<Reference> reference = rule.flatMap(TermRule::reference);
        return new DoubleFunding(
                kind, pair.first(), pair.second(), what, certain, reference.map(Reference::title), reference);
    }

    private static DoubleFunding of(Exclusion.Clash clash, Portfolio.Pair pair, boolean certain) {
        String what = clash.first().funder() + " / " + clash.second().funder();
        return new DoubleFunding(
                Kind.EXCLUSION,
                pair.first(),
                pair.second(),
                what,
                certain,
                Optional.of(clash.source()),
                clash.reference());
    }

    /** The rule that no expenditure is declared to two programmes of the Union, where both have a grant of it. */
    static Optional<TermRule> sameCost(Project first, Project second) {
        return second.grants().stream().anyMatch(c -> c.isUnder(SAME_COST))
                ? first.grants().stream()
                        .flatMap((Contribution c) -> c.findTerm(SAME_COST).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static List<CostLine> common(Project first, Project second) {
        return first.plan().costs().stream()
                .filter(line -> second.plan().costs().stream().anyMatch(other -> isSame(line, other)))
                .toList();
    }

    private static boolean isSame(CostLine one, CostLine other) {
        return Wording.of(one.label()).equals(Wording.of(other.label()))
                && one.country().equals(other.country())
                && one.year().isPresent()
                && one.year().equals(other.year())
                && one.category() == other.category()
                && one.amount().equals(other.amount());
    }
}
