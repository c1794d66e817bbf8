package fr.levier.rule;

import fr.levier.money.Rate;
import fr.levier.reference.CountryList;
import fr.levier.reference.Membership;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Draws conditions as functions of what is unknown: one variable for each unknown fact, for each unknown membership of a known
 * country, and for each share of two unknown amounts.
 *
 * <p>What is known is decided by {@link Atom#test} alone, so that explaining and deciding are one pass.
 */
final class Situation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FactCatalogue catalogue;
    private final Facts facts;
    private final LocalDate day;
    private final Diagram diagram = new Diagram();
    private final List<List<Question>> variables = new ArrayList<>();
    private final Map<Object, Integer> indexes = new HashMap<>();
    private final Map<String, List<Atom>> asked = new LinkedHashMap<>();
    private final Map<String, List<BitSet>> partitions = new HashMap<>();
    private final Map<List<String>, List<Share>> shares = new LinkedHashMap<>();

    /**
     * @param conditions everything that will be drawn
     */
    Situation(
            FactCatalogue catalogue,
            FactClasses classes,
            Facts facts,
            LocalDate day,
            Collection<Condition> conditions) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.day = day;
        conditions.forEach(this::collect);
        asked.forEach((fact, atoms) -> partitions.put(fact, classes.of(catalogue.get(fact), atoms, day)));
    }

    Diagram diagram() {
        return diagram;
    }

    /** Returns the questions that settle the variable: one, or two for a share of two unknown amounts. */
    List<Question> questions(int variable) {
        return variables.get(variable);
    }

    private void collect(Condition condition) {
        if (condition instanceof AllOf all) {
            all.parts().forEach(this::collect);
        } else if (condition instanceof AnyOf any) {
            any.parts().forEach(this::collect);
        } else if (condition instanceof Not not) {
            collect(not.part());
        } else {
            collect(reduced((Atom) condition));
        }
    }

    private void collect(Atom atom) {
        if (atom.test(facts, day) != Outcome.UNKNOWN) {
            return;
        }
        if (atom instanceof Share share) {
            collect(share);
            return;
        }
        String fact = atom.facts().iterator().next();
        if (facts.knows(fact)) {
            unknownMembers(atom).forEach((country, list) -> membership(list, country));
        } else {
            List<Atom> atoms = asked.computeIfAbsent(fact, first -> new ArrayList<>());
            if (!atoms.contains(atom)) {
                atoms.add(atom);
            }
            index(fact, () -> List.of(catalogue.get(fact).asQuestion()));
        }
    }

    private void collect(Share share) {
        List<String> pair = List.of(share.part(), share.whole());
        List<Share> known = shares.computeIfAbsent(pair, first -> new ArrayList<>());
        if (!known.contains(share)) {
            known.add(share);
        }
        index(
                pair,
                () -> pair.stream()
                        .map(fact -> catalogue.get(fact).asQuestion())
                        .toList());
    }

    private int membership(CountryList list, String country) {
        String id = "countries." + list.id() + "." + country;
        return index(id, () -> List.of(new Question(id, list.question(country, day))));
    }

    private int index(Object key, Supplier<List<Question>> questions) {
        Integer known = indexes.get(key);
        if (known != null) {
            return known;
        }
        variables.add(questions.get());
        indexes.put(key, variables.size() - 1);
        return variables.size() - 1;
    }

    /** Returns the function that tells when the condition is met. */
    int draw(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.parts().stream().mapToInt(this::draw).reduce(Diagram.TRUE, diagram::and);
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().mapToInt(this::draw).reduce(Diagram.FALSE, diagram::or);
        }
        if (condition instanceof Not not) {
            return diagram.not(draw(not.part()));
        }
        return draw(reduced((Atom) condition));
    }

    private int draw(Atom atom) {
        Outcome outcome = atom.test(facts, day);
        if (outcome != Outcome.UNKNOWN) {
            return Diagram.constant(outcome == Outcome.MET);
        }
        if (atom instanceof Share share) {
            return draw(share);
        }
        String fact = atom.facts().iterator().next();
        return facts.knows(fact) ? drawMembership(atom) : drawUnknown(fact, atom);
    }

    private int drawUnknown(String fact, Atom atom) {
        int bit = asked.getOrDefault(fact, List.of()).indexOf(atom);
        int[] next = partitions.getOrDefault(fact, List.of()).stream()
                .mapToInt(answers -> Diagram.constant(answers.get(bit)))
                .toArray();
        return diagram.node(indexes.getOrDefault(fact, -1), next);
    }

    private int drawMembership(Atom atom) {
        if (atom instanceof InList inList) {
            String country = facts.code(inList.fact()).orElseThrow();
            return diagram.node(membership(inList.list(), country), Diagram.FALSE, Diagram.TRUE);
        }
        CountriesInList set = (CountriesInList) atom;
        int known = 0;
        List<String> open = new ArrayList<>();
        for (String country : facts.set(set.fact()).orElse(Set.of())) {
            Membership membership = set.list().memberOn(country, day);
            if (membership == Membership.UNKNOWN) {
                open.add(country);
            } else {
                known = set.grow(known, country, membership);
            }
        }
        open.sort(Comparator.comparingInt(country -> membership(set.list(), country)));
        return drawMembers(set, open, 0, known, new HashMap<>());
    }

    private int drawMembers(
            CountriesInList set, List<String> open, int next, int state, Map<List<Integer>, Integer> done) {
        if (next == open.size()) {
            return Diagram.constant(set.holds(state));
        }
        Integer known = done.get(List.of(next, state));
        if (known != null) {
            return known;
        }
        String country = open.get(next);
        int outside = drawMembers(set, open, next + 1, set.grow(state, country, Membership.OUTSIDE), done);
        int member = drawMembers(set, open, next + 1, set.grow(state, country, Membership.MEMBER), done);
        int drawn = diagram.node(membership(set.list(), country), outside, member);
        done.put(List.of(next, state), drawn);
        return drawn;
    }

    private Map<String, CountryList> unknownMembers(Atom atom) {
        CountryList list = atom instanceof InList inList
                ? inList.list()
                : ((SetAtom) atom).countryList().orElseThrow();
        String fact = atom.facts().iterator().next();
        Set<String> countries = atom instanceof InList
                ? Set.of(facts.code(fact).orElseThrow())
                : facts.set(fact).orElse(Set.of());
        Map<String, CountryList> unknown = new LinkedHashMap<>();
        countries.stream()
                .filter(country -> list.memberOn(country, day) == Membership.UNKNOWN)
                .forEach(country -> unknown.put(country, list));
        return unknown;
    }

    /** Both amounts are unknown: what can be answered is sampled around every limit, with a whole of one hundred and of nothing. */
    private int draw(Share share) {
        List<String> pair = List.of(share.part(), share.whole());
        List<BigDecimal[]> samples = new ArrayList<>();
        samples.add(new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
        samples.add(new BigDecimal[] {BigDecimal.ONE, BigDecimal.ZERO});
        for (Share other : shares.getOrDefault(pair, List.of())) {
            List<BigDecimal> limits = new ArrayList<>();
            other.atLeast().ifPresent(rate -> limits.add(rate.percent()));
            other.atMost().ifPresent(rate -> limits.add(rate.percent()));
            for (BigDecimal limit : limits) {
                BigDecimal step = BigDecimal.ONE.movePointLeft(9);
                for (BigDecimal part : List.of(limit.subtract(step).max(BigDecimal.ZERO), limit, limit.add(step))) {
                    samples.add(new BigDecimal[] {part, HUNDRED});
                }
            }
        }
        int[] next = samples.stream()
                .mapToInt(sample -> Diagram.constant(share.holds(sample[0], sample[1])))
                .toArray();
        return diagram.node(indexes.getOrDefault(pair, -1), next);
    }

    /** A share of which one amount is known is a bound on the other. */
    private Atom reduced(Atom atom) {
        if (!(atom instanceof Share share) || facts.knows(share.part()) == facts.knows(share.whole())) {
            return atom;
        }
        return facts.knows(share.whole()) ? boundOnPart(share) : boundOnWhole(share);
    }

    private Bounds boundOnPart(Share share) {
        BigDecimal whole = facts.number(share.whole()).orElseThrow();
        return new Bounds(
                share.part(),
                share.atLeast().map(rate -> new Bounds.Bound(whole.multiply(rate.fraction()), true)),
                share.atMost().map(rate -> new Bounds.Bound(whole.multiply(rate.fraction()), true)));
    }

    /** The quotients are rounded towards what amounts in whole cents can be, so that nothing is lost. */
    private Bounds boundOnWhole(Share share) {
        BigDecimal part = facts.number(share.part()).orElseThrow();
        boolean isNothingAllowed =
                share.atMost().map(rate -> rate.percent().signum() == 0).orElse(false);
        if (isNothingAllowed && part.signum() > 0) {
            return never(share.whole());
        }
        return new Bounds(
                share.whole(),
                quotient(part, share.atMost(), RoundingMode.CEILING),
                quotient(part, share.atLeast(), RoundingMode.FLOOR));
    }

    private static Bounds never(String fact) {
        Optional<Bounds.Bound> beyondZero = Optional.of(new Bounds.Bound(BigDecimal.ZERO, false));
        return new Bounds(fact, beyondZero, beyondZero);
    }

    private static Optional<Bounds.Bound> quotient(BigDecimal part, Optional<Rate> rate, RoundingMode rounding) {
        return rate.filter(share -> share.percent().signum() > 0)
                .map(share -> new Bounds.Bound(part.divide(share.fraction(), 2, rounding), true));
    }
}
