package fr.levier.portfolio;

import fr.levier.financing.Contribution;
import fr.levier.financing.Use;
import fr.levier.rule.Reference;
import fr.levier.rule.TermRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Schemes of which one alone may pay for an action, as somebody read in their rules.
 *
 * @param source where it was read
 */
public record Exclusion(Set<String> schemes, String source) {
    private static final String ONE_GRANT = "grants_per_action_max";
    private static final String NO_COVERED = "covering_grants_max";
    private static final String COVERING = "covering_grant";

    public Exclusion {
        schemes = Set.copyOf(schemes);
    }

    /**
     * Two grants that exclude each other for one action.
     *
     * @param assumed true when no text of that very campaign was read
     */
    record Clash(
            Contribution first, Contribution second, String source, Optional<Reference> reference, boolean assumed) {}

    /** Returns the grants of both projects that exclude each other, by the rulebook or by what the file says. */
    static List<Clash> between(Project first, Project second, List<Exclusion> stated) {
        List<Clash> clashes = new ArrayList<>();
        for (Contribution one : first.grants()) {
            for (Contribution other : second.grants()) {
                byRules(one, other).or(() -> byFile(one, other, stated)).ifPresent(clashes::add);
            }
        }
        return clashes;
    }

    private static Optional<Clash> byRules(Contribution one, Contribution other) {
        boolean isOneGrant = one.isUnder(ONE_GRANT) && other.isUnder(ONE_GRANT);
        if (isOneGrant) {
            return clash(one, other, one.findTerm(ONE_GRANT));
        }
        boolean isCovered = one.isUnder(NO_COVERED) && other.isUnder(COVERING);
        return isCovered
                ? clash(one, other, one.findTerm(NO_COVERED))
                : clash(one, other, other.findTerm(NO_COVERED).filter(term -> one.isUnder(COVERING)));
    }

    private static Optional<Clash> clash(Contribution one, Contribution other, Optional<TermRule> rule) {
        return rule.map(term -> new Clash(
                one,
                other,
                term.reference().map(Reference::title).orElse(term.name()),
                term.reference(),
                term.assumed()));
    }

    private static Optional<Clash> byFile(Contribution one, Contribution other, List<Exclusion> stated) {
        Optional<String> first = one.use().map(Use::scheme);
        Optional<String> second = other.use().map(Use::scheme);
        return stated.stream()
                .filter(exclusion -> first.isPresent() && second.isPresent() && !first.equals(second))
                .filter(exclusion -> exclusion.schemes().containsAll(List.of(first.get(), second.get())))
                .map(exclusion -> new Clash(one, other, exclusion.source(), Optional.empty(), false))
                .findFirst();
    }
}
