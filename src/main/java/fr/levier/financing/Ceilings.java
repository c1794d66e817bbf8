package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import fr.levier.rule.Reference;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The limits on one contribution that depend on costs alone, not on what others pay. */
final class Ceilings {
    private static final String FLAT = "rate_flat_multi_country";

    private final FinancingPlan plan;
    private final Contribution contribution;
    private final Optional<UseTerms> terms;
    private final Bases bases;
    private final List<Bound> bounds = new ArrayList<>();
    private final List<RateOption> options = new ArrayList<>();

    Ceilings(FinancingPlan plan, Contribution contribution) {
        this.plan = plan;
        this.contribution = contribution;
        this.terms = contribution.use().map(use -> new UseTerms(use, facts(plan)));
        this.bases = new Bases(plan, contribution, terms);
        terms.ifPresent(this::rulebook);
        contribution.stated().ifPresent(this::stated);
    }

    private static fr.levier.rule.Facts facts(FinancingPlan plan) {
        Set<String> countries = plan.countries();
        return countries.isEmpty() ? plan.facts() : plan.facts().with("project.countries", countries);
    }

    Optional<UseTerms> terms() {
        return terms;
    }

    Bases bases() {
        return bases;
    }

    List<Bound> bounds() {
        return List.copyOf(bounds);
    }

    /**
     * Returns whether somebody read how much the funder pays at most. That no grant exceeds its cost is true of all and says nothing of
     * one.
     */
    boolean areKnown() {
        String own = contribution.use().map(use -> use.scheme() + "/").orElse(contribution.id() + "/");
        return bounds.stream()
                .filter(bound -> bound.side() == Bound.Side.AT_MOST || bound.side() == Bound.Side.ONE_OF)
                .anyMatch(bound -> bound.rule().startsWith(own) || bound.rule().startsWith(contribution.id() + "/"));
    }

    /** Returns the ways in which the rate may be computed, when there are several. */
    List<RateOption> options() {
        return List.copyOf(options);
    }

    private void rulebook(UseTerms found) {
        rates(found);
        found.find("share_of_costs_covered").ifPresent(term -> share(found, term, Kind.RATE, Bound.Side.AT_MOST));
        found.find("eligible_cost_covered_max").ifPresent(term -> share(found, term, Kind.RATE, Bound.Side.AT_MOST));
        found.find("rate_min").ifPresent(term -> share(found, term, Kind.RATE_FLOOR, Bound.Side.AT_LEAST));
        found.grantCeilings().forEach(term -> amount(found, term, Kind.GRANT_MAX, Bound.Side.AT_MOST));
        found.grantFloors().forEach(term -> amount(found, term, Kind.GRANT_MIN, Bound.Side.AT_LEAST));
        found.find("grant_max_per_year").ifPresent(term -> perYear(found, term));
        found.find("lump_sums").ifPresent(term -> menu(found, term));
        found.find("ceiling_of_service_revenue").ifPresent(term -> service(found, term));
    }

    private void rates(UseTerms found) {
        List<UseTerms.Stated> possible = found.rates();
        Optional<UseTerms.Stated> flat = found.find(FLAT);
        boolean isByCountry = possible.size() == 1 && possible.get(0).term().dependsOnCountries();
        if (isByCountry && flat.isPresent() && plan.countries().size() > 1) {
            severalCountries(found, possible.get(0), flat.get());
        } else if (possible.size() == 1) {
            share(found, possible.get(0), Kind.RATE, Bound.Side.AT_MOST);
        } else if (!possible.isEmpty()) {
            undecided(found, possible);
        }
    }

    /** The applicant may choose between each country's rate on its part and one rate for all: the better one is the ceiling. */
    private void severalCountries(UseTerms found, UseTerms.Stated byCountry, UseTerms.Stated flat) {
        CountryRates rates = new CountryRates(bases, base(byCountry));
        plan.countries().forEach(country -> rates.add(country, found.ratesIn(byCountry, country)));
        Span one =
                bases.find(base(flat)).orElse(Span.ZERO).times(found.rates(flat).get(0), RoundingMode.FLOOR);
        Span each = rates.areKnown() ? rates.ceiling() : Span.ZERO;
        boolean isEach = each.min().compareTo(one.min()) >= 0;
        options.add(new RateOption(contribution.id(), byCountry.rule(), each, isEach));
        options.add(new RateOption(contribution.id(), flat.rule(), one, !isEach));
        UseTerms.Stated best = isEach ? byCountry : flat;
        boolean isAssumed = found.assumed(best) || (isEach && rates.sharesLines());
        Optional<Rate> rate =
                isEach ? Optional.empty() : Optional.of(found.rates(flat).get(0));
        add(
                best.rule(),
                Kind.RATE,
                Bound.Side.AT_MOST,
                each.most(one),
                rate,
                best.term().base(),
                isAssumed,
                best);
    }

    /** Nobody said which of several rates it is: the ceiling lies between the lowest and the highest. */
    private void undecided(UseTerms found, List<UseTerms.Stated> possible) {
        Optional<Span> hull = possible.stream()
                .flatMap(term -> limit(found, term, RoundingMode.FLOOR).stream())
                .reduce(Span::hull);
        UseTerms.Stated first = possible.get(0);
        hull.ifPresent(limit -> add(
                first.rule(),
                Kind.RATE,
                Bound.Side.AT_MOST,
                limit,
                Optional.empty(),
                first.term().base(),
                possible.stream().anyMatch(found::assumed),
                first));
    }

    private void share(UseTerms found, UseTerms.Stated term, Kind kind, Bound.Side side) {
        RoundingMode rounding = side == Bound.Side.AT_MOST ? RoundingMode.FLOOR : RoundingMode.CEILING;
        List<Rate> rates = found.rates(term);
        Optional<Rate> one = rates.size() == 1 ? Optional.of(rates.get(0)) : Optional.empty();
        limit(found, term, rounding)
                .ifPresent(limit ->
                        add(term.rule(), kind, side, limit, one, term.term().base(), found.assumed(term), term));
    }

    private Optional<Span> limit(UseTerms found, UseTerms.Stated term, RoundingMode rounding) {
        List<Rate> rates = found.rates(term);
        Optional<Span> base = bases.find(base(term));
        if (rates.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        Euros low = base.get().min().times(rates.get(0), rounding);
        return Optional.of(new Span(low, base.get().max().times(rates.get(rates.size() - 1), rounding)));
    }

    private void amount(UseTerms found, UseTerms.Stated term, Kind kind, Bound.Side side) {
        List<Euros> amounts = found.euros(term);
        if (!amounts.isEmpty()) {
            Span limit = new Span(amounts.get(0), amounts.get(amounts.size() - 1));
            add(term.rule(), kind, side, limit, Optional.empty(), Optional.empty(), found.assumed(term), term);
        }
    }

    /** A ceiling by year counts the years of the lines; where no line says its year, the months of the project. */
    private void perYear(UseTerms found, UseTerms.Stated term) {
        Optional<Integer> years = new Calendar(plan).years();
        List<Euros> amounts = found.euros(term);
        if (!amounts.isEmpty() && years.isPresent()) {
            Span limit =
                    Span.exactly(new Euros(Math.multiplyExact(amounts.get(0).cents(), years.get())));
            add(
                    term.rule(),
                    Kind.GRANT_MAX,
                    Bound.Side.AT_MOST,
                    limit,
                    Optional.empty(),
                    Optional.empty(),
                    found.assumed(term),
                    term);
        }
    }

    private void menu(UseTerms found, UseTerms.Stated term) {
        List<Euros> menu = found.values(term).stream()
                .flatMap(value -> TermValues.menu(value).stream())
                .toList();
        if (!menu.isEmpty()) {
            Bound bound = new Bound(
                    term.rule(),
                    Kind.MENU,
                    Bound.Side.ONE_OF,
                    Optional.of(contribution.id()),
                    Span.exactly(menu.get(menu.size() - 1)),
                    menu,
                    Optional.empty(),
                    Optional.empty(),
                    found.assumed(term),
                    false,
                    term.term().reference());
            bounds.add(bound);
        }
    }

    /** One ceiling for each service budget, less what it already pays for; none is left of a right that went to another body. */
    private void service(UseTerms found, UseTerms.Stated term) {
        ServiceBudget service = contribution.service().orElse(new ServiceBudget("", Span.ZERO, Euros.ZERO, true));
        Rate rate = found.rates(term).get(0);
        Span right = service.transferred() ? Span.ZERO : service.revenue().times(rate, RoundingMode.FLOOR);
        Span left = right.minus(Span.exactly(service.used())).orZero();
        add(
                term.rule(),
                Kind.SERVICE,
                Bound.Side.AT_MOST,
                left,
                Optional.of(rate),
                term.term().base(),
                found.assumed(term),
                term);
    }

    private void stated(StatedTerms written) {
        String rule = contribution.id() + "/";
        Bound.Side most = Bound.Side.AT_MOST;
        written.rate()
                .ifPresent(rate -> bases.find(written.base())
                        .ifPresent(base -> add(
                                rule + "rate_max",
                                Kind.RATE,
                                most,
                                base.times(rate, RoundingMode.FLOOR),
                                Optional.of(rate),
                                Optional.of(written.base()))));
        written.grantMax()
                .ifPresent(max -> add(
                        rule + "grant_max",
                        Kind.GRANT_MAX,
                        most,
                        Span.exactly(max),
                        Optional.empty(),
                        Optional.empty()));
        written.grantMin()
                .ifPresent(min -> add(
                        rule + "grant_min",
                        Kind.GRANT_MIN,
                        Bound.Side.AT_LEAST,
                        Span.exactly(min),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void add(String rule, Kind kind, Bound.Side side, Span limit, Optional<Rate> rate, Optional<String> base) {
        add(rule, kind, side, limit, rate, base, true, Optional.empty());
    }

    private void add(
            String rule,
            Kind kind,
            Bound.Side side,
            Span limit,
            Optional<Rate> rate,
            Optional<String> base,
            boolean assumed,
            UseTerms.Stated term) {
        add(rule, kind, side, limit, rate, base, assumed, term.term().reference());
    }

    private void add(
            String rule,
            Kind kind,
            Bound.Side side,
            Span limit,
            Optional<Rate> rate,
            Optional<String> base,
            boolean assumed,
            Optional<Reference> reference) {
        bounds.add(new Bound(
                rule,
                kind,
                side,
                Optional.of(contribution.id()),
                limit,
                List.of(),
                rate,
                base,
                assumed,
                false,
                reference));
    }

    private static String base(UseTerms.Stated term) {
        return term.term().base().orElse(Bases.TOTAL);
    }
}
