package fr.levier.financing;

import fr.levier.money.Rate;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Predicate;

/** What rates are shares of, as one funder counts it: the same budget has as many costs as funders have rules. */
final class Bases {
    static final String TOTAL = "total_cost";

    private final FinancingPlan plan;
    private final Contribution contribution;
    private final Optional<UseTerms> terms;

    Bases(FinancingPlan plan, Contribution contribution, Optional<UseTerms> terms) {
        this.plan = plan;
        this.contribution = contribution;
        this.terms = terms;
    }

    /** Returns the amount of a base that depends on costs alone, or nothing for one that depends on who pays what. */
    Optional<Span> find(String base) {
        return find(base, line -> true);
    }

    /** Returns the part of the base that some lines make up. */
    Optional<Span> find(String base, Predicate<CostLine> which) {
        return switch (base) {
            case TOTAL, "financing_plan" -> Optional.of(sum(which, line -> Optional.of(line.amount())));
            case "pre_tax_budget" -> Optional.of(sum(which, line -> Optional.of(line.beforeTax())));
            case "eligible_cost" -> Optional.of(eligible(which));
            case "eligible_cost_without_volunteers" ->
                Optional.of(eligible(which.and(line -> line.nature() != Nature.VOLUNTEER)));
            case "direct_cost" -> Optional.of(direct(which, Category::isDirect));
            case "direct_cost_without_subcontracting" -> Optional.of(direct(which, Category::bearsIndirectCosts));
            case "service_revenue" -> contribution.service().map(ServiceBudget::revenue);
            default -> Optional.empty();
        };
    }

    private Span eligible(Predicate<CostLine> which) {
        Span direct = direct(which, Category::isDirect);
        Span indirect = sum(which.and(line -> line.category() == Category.INDIRECT), this::accepted);
        return direct.plus(flatRate(which).map(indirect::least).orElse(indirect));
    }

    /** Returns the most that a flat rate accepts of indirect costs, where the funder has one. */
    private Optional<Span> flatRate(Predicate<CostLine> which) {
        Optional<UseTerms.Stated> flat = terms.flatMap(found -> found.find("indirect_flat_rate"));
        Optional<Rate> rate = terms.flatMap(found -> found.rate("indirect_flat_rate"));
        return rate.flatMap(found -> flat.flatMap(stated -> stated.term().base())
                .flatMap(base -> find(base, which))
                .map(direct -> direct.times(found, RoundingMode.FLOOR)));
    }

    private Span direct(Predicate<CostLine> which, Predicate<Category> categories) {
        return sum(which.and(line -> categories.test(line.category())), this::accepted);
    }

    /** Returns what the funder accepts of a line; nothing known of its tax leaves both answers open. */
    private Optional<Span> accepted(CostLine line) {
        if (!line.eligible()) {
            return Optional.empty();
        }
        Span amount = tax(line);
        if (line.nature() != Nature.IN_KIND) {
            return Optional.of(amount);
        }
        return Optional.of(terms.flatMap(found -> found.rate("in_kind_eligible_share"))
                .map(share -> amount.times(share, RoundingMode.FLOOR))
                .orElse(amount));
    }

    private Span tax(CostLine line) {
        Optional<Rate> share = terms.flatMap(found -> found.rate("vat_eligible_share"));
        if (contribution.vatEligible().isPresent()) {
            return contribution.vatEligible().get() ? line.amount() : line.beforeTax();
        }
        return share.map(rate -> line.beforeTax().plus(Span.exactly(line.vat()).times(rate, RoundingMode.FLOOR)))
                .orElseGet(() -> line.beforeTax().hull(line.amount()));
    }

    private Span sum(Predicate<CostLine> which, java.util.function.Function<CostLine, Optional<Span>> part) {
        return plan.costs().stream()
                .filter(contribution::paysFor)
                .filter(which)
                .flatMap(line -> part.apply(line).stream())
                .reduce(Span.ZERO, Span::plus);
    }
}
