package fr.levier.financing;

import fr.levier.financing.Bound.Side;
import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The limits on one contribution that are shares of a base: one rate, one of several, or each country's own where the applicant may choose. */
final class RateCeilings {
    private static final String FLAT = "rate_flat_multi_country";

    private final FinancingPlan plan;
    private final Contribution contribution;
    private final UseTerms terms;
    private final Bases bases;
    private final List<Bound> bounds = new ArrayList<>();
    private final List<RateOption> options = new ArrayList<>();

    RateCeilings(FinancingPlan plan, Contribution contribution, UseTerms terms, Bases bases) {
        this.plan = plan;
        this.contribution = contribution;
        this.terms = terms;
        this.bases = bases;
        rates();
        terms.find("share_of_costs_covered").ifPresent(term -> share(term, Kind.RATE, Side.AT_MOST));
        terms.find("eligible_cost_covered_max").ifPresent(term -> share(term, Kind.RATE, Side.AT_MOST));
        terms.find("rate_min").ifPresent(term -> share(term, Kind.RATE_FLOOR, Side.AT_LEAST));
    }

    List<Bound> bounds() {
        return bounds;
    }

    List<RateOption> options() {
        return options;
    }

    private void rates() {
        List<UseTerms.Stated> possible = terms.rates();
        Optional<UseTerms.Stated> flat = terms.find(FLAT);
        boolean isByCountry = possible.size() == 1 && possible.get(0).term().dependsOnCountries();
        if (isByCountry && flat.isPresent() && plan.countries().size() > 1) {
            severalCountries(possible.get(0), flat.get());
        } else if (possible.size() == 1) {
            share(possible.get(0), Kind.RATE, Side.AT_MOST);
        } else if (!possible.isEmpty()) {
            undecided(possible);
        }
    }

    /** The applicant may choose between each country's rate on its part and one rate for all: the better one is the ceiling. */
    private void severalCountries(UseTerms.Stated byCountry, UseTerms.Stated flat) {
        CountryRates rates = new CountryRates(bases, base(byCountry));
        plan.countries().forEach(country -> rates.add(country, terms.ratesIn(byCountry, country)));
        Rate same = terms.rates(flat).get(0);
        Span one = bases.find(base(flat)).orElse(Span.ZERO).times(same, RoundingMode.FLOOR);
        Span each = rates.areKnown() ? rates.ceiling() : Span.ZERO;
        boolean isEach = each.min().compareTo(one.min()) >= 0;
        options.add(new RateOption(contribution.id(), byCountry.rule(), each, isEach));
        options.add(new RateOption(contribution.id(), flat.rule(), one, !isEach));
        Optional<Rate> rate = isEach ? Optional.empty() : Optional.of(same);
        Bound best =
                terms.bound(isEach ? byCountry : flat, contribution, Kind.RATE, Side.AT_MOST, each.most(one), rate);
        bounds.add(isEach && rates.sharesLines() ? best.presumed() : best);
    }

    /** Nobody said which of several rates it is: the ceiling lies between the lowest and the highest. */
    private void undecided(List<UseTerms.Stated> possible) {
        Optional<Span> hull = possible.stream()
                .flatMap(term -> limit(term, RoundingMode.FLOOR).stream())
                .reduce(Span::hull);
        hull.ifPresent(limit -> {
            Bound bound = terms.bound(possible.get(0), contribution, Kind.RATE, Side.AT_MOST, limit, Optional.empty());
            bounds.add(possible.stream().anyMatch(terms::assumed) ? bound.presumed() : bound);
        });
    }

    private void share(UseTerms.Stated term, Kind kind, Side side) {
        List<Rate> rates = terms.rates(term);
        Optional<Rate> one = rates.size() == 1 ? Optional.of(rates.get(0)) : Optional.empty();
        limit(term, side == Side.AT_MOST ? RoundingMode.FLOOR : RoundingMode.CEILING)
                .ifPresent(limit -> bounds.add(terms.bound(term, contribution, kind, side, limit, one)));
    }

    private Optional<Span> limit(UseTerms.Stated term, RoundingMode rounding) {
        List<Rate> rates = terms.rates(term);
        Optional<Span> base = bases.find(base(term));
        if (rates.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        Euros low = base.get().min().times(rates.get(0), rounding);
        return Optional.of(new Span(low, base.get().max().times(rates.get(rates.size() - 1), rounding)));
    }

    private static String base(UseTerms.Stated term) {
        return term.term().base().orElse(Bases.TOTAL);
    }
}
