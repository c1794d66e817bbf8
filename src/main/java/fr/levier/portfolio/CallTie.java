package fr.levier.portfolio;

import fr.levier.financing.Contribution;
import fr.levier.financing.Use;
import fr.levier.rule.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a call that nobody has applied to yet stands to one project of the portfolio: by the published table, and by the rules that let one
 * action have one of two grants only.
 *
 * @param asked whether the project's plan asks the scheme of the call already
 * @param bars what forbids both grants for one action, or one expenditure declared to both
 */
public record CallTie(Project project, boolean asked, Complementarity complementarity, List<Bar> bars) {
    public CallTie {
        bars = List.copyOf(bars);
    }

    /**
     * A rule that stands between the call and a grant of the project.
     *
     * @param what the grant of the project
     * @param certain false when no text of that very campaign was read
     * @param source where the rule was read, in words
     */
    public record Bar(
            Kind kind, String what, boolean certain, Optional<String> source, Optional<Reference> reference) {}

    /** What a rule forbids. */
    public enum Kind {
        /** Both grants for one action. */
        EXCLUSION("exclusion"),
        /** One expenditure declared to both. */
        SAME_COST("same-cost");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * Compares a call with every project.
     *
     * @param asking a project of one line that asks the call for a grant, whose rules are then those of its campaign; nothing when the
     *     call has no scheme that the rulebook knows
     */
    public static List<CallTie> of(Portfolio portfolio, ProposedCall call, Optional<Project> asking) {
        return portfolio.projects().stream()
                .map(project -> of(portfolio, project, call, asking))
                .toList();
    }

    private static CallTie of(Portfolio portfolio, Project project, ProposedCall call, Optional<Project> asking) {
        boolean isAsked = call.scheme()
                .map(scheme -> project.plan().contributions().stream()
                        .anyMatch(c -> c.use().map(Use::scheme).equals(Optional.of(scheme.id()))))
                .orElse(false);
        return new CallTie(
                project,
                isAsked,
                call.placedFor(project).relationTo(project),
                asking.filter(one -> !isAsked)
                        .map(one -> bars(portfolio, project, one))
                        .orElse(List.of()));
    }

    private static List<Bar> bars(Portfolio portfolio, Project project, Project asking) {
        List<Bar> bars = new ArrayList<>();
        Exclusion.between(project, asking, portfolio.exclusions())
                .forEach(clash -> bars.add(new Bar(
                        Kind.EXCLUSION,
                        clash.first().funder(),
                        !clash.assumed(),
                        Optional.of(clash.source()),
                        clash.reference())));
        if (bars.isEmpty()) {
            DoubleFunding.sameCost(asking, project)
                    .ifPresent(rule -> bars.add(new Bar(
                            Kind.SAME_COST,
                            funders(project),
                            !rule.assumed(),
                            rule.reference().map(Reference::title),
                            rule.reference())));
        }
        return bars;
    }

    private static String funders(Project project) {
        return String.join(
                ", ",
                project.grants().stream().map(Contribution::funder).distinct().toList());
    }

    /** Returns whether there is anything to say of it. */
    public boolean isTold() {
        return asked || !bars.isEmpty() || complementarity.relation() != Relation.UNRELATED;
    }
}
