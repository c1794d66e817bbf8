package fr.levier.rule;

import fr.levier.reference.CountryList;
import fr.levier.reference.CountryLists;
import fr.levier.reference.Membership;
import fr.levier.reference.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Divides the values that an unknown fact may have into classes that the conditions cannot tell apart. A class is what they answer:
 * bit i is the answer of atom i. Together the classes are exactly the answers that some value of the fact's domain gives.
 *
 * <p>A country whose membership of a list is unknown counts both as a member and as none: the membership itself is asked only once the
 * country is known.
 */
final class FactClasses {
    private static final int MOST_STATES = 20_000;

    private final Vocabulary vocabulary;
    private final CountryLists countries;

    FactClasses(Vocabulary vocabulary, CountryLists countries) {
        this.vocabulary = vocabulary;
        this.countries = countries;
    }

    /**
     * @param atoms conditions on this fact only
     * @throws Diagram.TooLarge when there are too many
     */
    List<BitSet> of(Fact fact, List<Atom> atoms, LocalDate day) {
        Set<BitSet> classes = switch (fact.type()) {
            case BOOLEAN -> truths(fact, List.of(false, true), atoms, day);
            case INTEGER, AMOUNT, RATE, DATE -> ordered(fact, atoms);
            case CODE -> truths(fact, vocabulary.codes(fact.codes().orElse("")), atoms, day);
            case COUNTRY -> country(fact, atoms, day);
            case CODES -> sets(vocabulary.codes(fact.codes().orElse("")), atoms, day);
            case COUNTRIES -> sets(countries.codes(), atoms, day);
            case TEXT -> throw new IllegalArgumentException("No condition asks about a text");
        };
        return List.copyOf(classes);
    }

    private static Set<BitSet> truths(Fact fact, Collection<?> values, List<Atom> atoms, LocalDate day) {
        Set<BitSet> classes = new LinkedHashSet<>();
        for (Object value : values) {
            Facts facts = Facts.none().with(fact.id(), value);
            BitSet truths = new BitSet();
            for (int i = 0; i < atoms.size(); i++) {
                truths.set(i, atoms.get(i).test(facts, day) == Outcome.MET);
            }
            classes.add(truths);
        }
        return classes;
    }

    private static Set<BitSet> ordered(Fact fact, List<Atom> atoms) {
        Set<BitSet> classes = new LinkedHashSet<>();
        for (BigDecimal value : samples(fact, atoms)) {
            BitSet truths = new BitSet();
            for (int i = 0; i < atoms.size(); i++) {
                truths.set(i, ((Bounds) atoms.get(i)).holds(value));
            }
            classes.add(truths);
        }
        return classes;
    }

    /** Every bound, the next values on both sides of it and the ends of the domain: one value of each stretch between bounds. */
    private static Set<BigDecimal> samples(Fact fact, List<Atom> atoms) {
        int scale = scale(fact.type());
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        Set<BigDecimal> samples = new TreeSet<>();
        fact.from().ifPresent(samples::add);
        fact.to().ifPresent(samples::add);
        for (Atom atom : atoms) {
            Bounds bounds = (Bounds) atom;
            for (BigDecimal bound : bounds.values()) {
                BigDecimal below = bound.setScale(scale, RoundingMode.FLOOR);
                BigDecimal above = bound.setScale(scale, RoundingMode.CEILING);
                samples.addAll(List.of(below.subtract(step), below, above, above.add(step)));
            }
        }
        samples.removeIf(
                value -> fact.from().map(least -> value.compareTo(least) < 0).orElse(false)
                        || fact.to().map(most -> value.compareTo(most) > 0).orElse(false));
        return samples.isEmpty() ? Set.of(BigDecimal.ZERO) : samples;
    }

    private static int scale(FactType type) {
        return switch (type) {
            case AMOUNT -> 2;
            case RATE -> 6;
            default -> 0;
        };
    }

    private Set<BitSet> country(Fact fact, List<Atom> atoms, LocalDate day) {
        Set<BitSet> classes = new LinkedHashSet<>();
        for (String country : countries.codes()) {
            Facts facts = Facts.none().with(fact.id(), country);
            List<BitSet> variants = new ArrayList<>(List.of(new BitSet()));
            Map<Object, Integer> firstOfList = new LinkedHashMap<>();
            for (int i = 0; i < atoms.size(); i++) {
                Outcome outcome = atoms.get(i).test(facts, day);
                if (outcome == Outcome.UNKNOWN) {
                    branch(variants, i, firstOfList.putIfAbsent(((InList) atoms.get(i)).list(), i));
                } else {
                    int bit = i;
                    variants.forEach(variant -> variant.set(bit, outcome == Outcome.MET));
                }
            }
            classes.addAll(variants);
        }
        return classes;
    }

    /** An unknown membership may go both ways, but the same way for every condition on one list. */
    private static void branch(List<BitSet> variants, int bit, @Nullable Integer same) {
        if (same != null) {
            variants.forEach(variant -> variant.set(bit, variant.get(same)));
            return;
        }
        for (BitSet variant : List.copyOf(variants)) {
            BitSet member = (BitSet) variant.clone();
            member.set(bit);
            variants.add(member);
        }
    }

    private Set<BitSet> sets(Collection<String> universe, List<Atom> atoms, LocalDate day) {
        List<SetAtom> setAtoms = atoms.stream().map(SetAtom.class::cast).toList();
        Set<List<Integer>> states = new LinkedHashSet<>();
        states.add(setAtoms.stream().map(atom -> 0).toList());
        for (List<Element> alternatives : elements(universe, setAtoms, day)) {
            Set<List<Integer>> grown = new LinkedHashSet<>(states);
            for (List<Integer> state : states) {
                alternatives.forEach(element -> grown.add(element.addedTo(state, setAtoms)));
            }
            if (grown.size() > MOST_STATES) {
                throw new Diagram.TooLarge();
            }
            states = grown;
        }
        Set<BitSet> classes = new LinkedHashSet<>();
        states.forEach(state -> classes.add(answers(state, setAtoms)));
        return classes;
    }

    private static BitSet answers(List<Integer> state, List<SetAtom> atoms) {
        BitSet answers = new BitSet();
        for (int i = 0; i < atoms.size(); i++) {
            answers.set(i, atoms.get(i).holds(state.get(i)));
        }
        return answers;
    }

    /** Elements that all conditions treat alike are interchangeable, so only as many are kept as can make a difference. */
    private static List<List<Element>> elements(Collection<String> universe, List<SetAtom> atoms, LocalDate day) {
        int most = atoms.stream().mapToInt(SetAtom::saturation).max().orElse(0);
        Map<List<List<Integer>>, Integer> alike = new LinkedHashMap<>();
        List<List<Element>> kept = new ArrayList<>();
        List<Integer> start = atoms.stream().map(atom -> 0).toList();
        for (String code : universe) {
            List<Element> alternatives = alternatives(code, atoms, day);
            List<List<Integer>> effect = alternatives.stream()
                    .map(element -> element.addedTo(start, atoms))
                    .toList();
            if (alike.merge(effect, 1, Integer::sum) <= most) {
                kept.add(alternatives);
            }
        }
        return kept;
    }

    private static List<Element> alternatives(String code, List<SetAtom> atoms, LocalDate day) {
        Set<CountryList> lists = new LinkedHashSet<>();
        atoms.forEach(atom -> atom.countryList().ifPresent(lists::add));
        List<Element> alternatives = List.of(new Element(code, Map.of()));
        for (CountryList list : lists) {
            Membership membership = list.memberOn(code, day);
            List<Membership> possible = membership == Membership.UNKNOWN
                    ? List.of(Membership.OUTSIDE, Membership.MEMBER)
                    : List.of(membership);
            alternatives = alternatives.stream()
                    .flatMap(element -> possible.stream().map(each -> element.with(list, each)))
                    .toList();
        }
        return alternatives;
    }

    /** A code with its memberships, none of them unknown. */
    private record Element(String code, Map<CountryList, Membership> memberships) {

        Element with(CountryList list, Membership membership) {
            Map<CountryList, Membership> more = new HashMap<>(memberships);
            more.put(list, membership);
            return new Element(code, more);
        }

        List<Integer> addedTo(List<Integer> state, List<SetAtom> atoms) {
            List<Integer> grown = new ArrayList<>(state.size());
            for (int i = 0; i < state.size(); i++) {
                SetAtom atom = atoms.get(i);
                Membership membership = atom.countryList()
                        .map(list -> memberships.getOrDefault(list, Membership.OUTSIDE))
                        .orElse(Membership.OUTSIDE);
                grown.add(atom.grow(state.get(i), code, membership));
            }
            return grown;
        }
    }
}
