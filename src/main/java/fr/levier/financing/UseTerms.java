package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import fr.levier.rule.Facts;
import fr.levier.rule.GeneralTerms;
import fr.levier.rule.Term;
import fr.levier.rule.TermRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The terms that hold for one contribution: those of its campaign and those that laws state for its scheme. */
final class UseTerms {
    private static final String PLAIN_RATE = "rate_max";
    private static final Set<String> NOT_A_RATE = Set.of("rate_min", "rate_flat_multi_country", "rate_before_bonus");
    private static final Set<String> NOT_A_CEILING = Set.of("grant_max_per_year", "grant_max_of_own_contribution");

    private final Use use;
    private final Facts facts;
    private final List<Stated> terms = new ArrayList<>();

    UseTerms(Use use, Facts facts) {
        this.use = use;
        this.facts = facts;
        use.chosen().terms().forEach(term -> terms.add(new Stated(use.chosen().name() + "/" + term.name(), term)));
        for (GeneralTerms general : use.general()) {
            general.terms().forEach(term -> terms.add(new Stated(general.id() + "/" + term.name(), term)));
        }
    }

    /** A term and the name under which a limit cites it. */
    record Stated(String rule, TermRule term) {}

    Optional<Stated> find(String name) {
        return terms.stream()
                .filter(stated -> stated.term().name().equals(name))
                .findFirst();
    }

    /** Returns the rates that may be the highest one: the variant that the plan names, the plain one, or all where nobody said which. */
    List<Stated> rates() {
        List<Stated> named = variants(UseTerms::isRate);
        if (!named.isEmpty()) {
            return named;
        }
        Optional<Stated> plain = find(PLAIN_RATE);
        return plain.map(List::of)
                .orElseGet(() -> terms.stream()
                        .filter(stated -> isRate(stated.term().name()))
                        .toList());
    }

    List<Stated> grantCeilings() {
        return variantOr("grant_max", UseTerms::isGrantCeiling);
    }

    List<Stated> grantFloors() {
        return variantOr("grant_min", name -> name.endsWith("grant_min"));
    }

    private List<Stated> variantOr(String plain, java.util.function.Predicate<String> isOne) {
        List<Stated> named = variants(isOne);
        return named.isEmpty() ? find(plain).stream().toList() : named;
    }

    private List<Stated> variants(java.util.function.Predicate<String> isOne) {
        return terms.stream()
                .filter(stated -> use.variants().contains(stated.term().name()))
                .filter(stated -> isOne.test(stated.term().name()))
                .toList();
    }

    static boolean isVariant(String name) {
        return isRate(name) || isGrantCeiling(name) || name.endsWith("grant_min");
    }

    private static boolean isRate(String name) {
        return name.startsWith("rate_") && !NOT_A_RATE.contains(name);
    }

    private static boolean isGrantCeiling(String name) {
        return (name.startsWith("grant_max") || name.endsWith("grant_max")) && !NOT_A_CEILING.contains(name);
    }

    boolean assumed(Stated stated) {
        return use.chosen().presumed() || stated.term().assumed();
    }

    /** Returns the limit that a term puts on a contribution. */
    Bound bound(Stated stated, Contribution about, Kind kind, Bound.Side side, Span limit, Optional<Rate> rate) {
        return new Bound(
                stated.rule(),
                kind,
                side,
                Optional.of(about.id()),
                limit,
                List.of(),
                rate,
                stated.term().base(),
                assumed(stated),
                false,
                stated.term().reference());
    }

    /** Returns every value that the facts leave possible. */
    List<String> values(Stated stated) {
        return values(stated, facts);
    }

    List<String> valuesIn(Stated stated, String country) {
        return values(stated, facts.with("project.country", country).with("project.countries", Set.of(country)));
    }

    private List<String> values(Stated stated, Facts known) {
        return stated.term().possible(known, listDay()).stream()
                .map(Term::value)
                .toList();
    }

    List<Rate> rates(Stated stated) {
        return read(values(stated), TermValues::rate);
    }

    List<Rate> ratesIn(Stated stated, String country) {
        return read(valuesIn(stated, country), TermValues::rate);
    }

    List<Euros> euros(Stated stated) {
        return read(values(stated), TermValues::euros);
    }

    private static <T extends Comparable<T>> List<T> read(
            List<String> values, java.util.function.Function<String, Optional<T>> reader) {
        return values.stream().map(reader).flatMap(Optional::stream).sorted().toList();
    }

    /** Returns the rate of a term that has one, such as a share of what is eligible. */
    Optional<Rate> rate(String name) {
        return find(name).map(this::rates).filter(rates -> rates.size() == 1).map(rates -> rates.get(0));
    }

    Optional<Euros> amount(String name) {
        return find(name)
                .map(this::euros)
                .filter(amounts -> amounts.size() == 1)
                .map(amounts -> amounts.get(0));
    }

    Stream<Stated> all() {
        return terms.stream();
    }

    private LocalDate listDay() {
        return use.chosen().listDay();
    }
}
