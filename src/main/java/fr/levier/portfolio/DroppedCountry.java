package fr.levier.portfolio;

import fr.levier.financing.Ask;
import fr.levier.financing.Contribution;
import fr.levier.financing.CostLine;
import fr.levier.financing.FinancingPlan;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What funders still pay of a project when they drop a country: nothing of a project there alone; of a project in several, what their rules
 * allow on the lines elsewhere. Lines of no country may be lost or not: the answer is an interval.
 */
final class DroppedCountry {
    private final FinancingPlan plan;
    private final Reckoning before;
    private final String country;

    private DroppedCountry(Project project, String country) {
        this.plan = project.plan();
        this.before = project.reckoning();
        this.country = country;
    }

    /** Returns what is left of each grant that is touched; none for a project elsewhere. */
    static Map<String, Span> left(Project project, Optional<String> funder, String country) {
        Set<String> countries = project.countries();
        Map<String, Span> left = new HashMap<>();
        if (!countries.contains(country)) {
            return left;
        }
        Set<String> others = new TreeSet<>(countries);
        others.remove(country);
        DroppedCountry dropped = new DroppedCountry(project, country);
        project.grants().stream()
                .filter(grant -> funder.map(name -> Stress.isOf(grant, name)).orElse(true))
                .forEach(grant -> left.put(grant.id(), others.isEmpty() ? Span.ZERO : dropped.left(grant, others)));
        return left;
    }

    private Span left(Contribution grant, Set<String> others) {
        Span most = allowed(grant, others, line -> !line.abroad().equals(Optional.of(country)));
        Span least = allowed(
                grant,
                others,
                line -> line.abroad().isPresent() && !line.abroad().equals(Optional.of(country)));
        return least.hull(most);
    }

    private Span allowed(Contribution grant, Set<String> others, Predicate<CostLine> kept) {
        Set<String> lines = plan.costs().stream()
                .filter(grant::paysFor)
                .filter(kept)
                .map(CostLine::id)
                .collect(Collectors.toSet());
        if (lines.isEmpty()) {
            return Span.ZERO;
        }
        Contribution asked = grant.payingFor(lines).asking(Ask.MAXIMUM);
        FinancingPlan elsewhere = plan.withFacts(plan.facts().with("project.countries", others))
                .withContributions(plan.contributions().stream()
                        .map(c -> c.id().equals(grant.id()) ? asked : c)
                        .toList());
        Span before = this.before.amount(grant);
        return elsewhere.isCapped(asked) ? Reckoning.of(elsewhere).amount(asked).least(before) : Span.ZERO.hull(before);
    }
}
