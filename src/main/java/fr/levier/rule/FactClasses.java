package fr.levier.rule;

import fr.levier.reference.CountryLists;
import fr.levier.reference.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Divides the values that an unknown fact may have into classes that the conditions cannot tell apart: together they give exactly the
 * answers that some value of the fact's domain gives.
 *
 * <p>A country whose membership of a list is unknown counts both as a member and as none: the membership itself is asked only once the
 * country is known.
 */
final class FactClasses {
    private static final int MOST_KEPT = 20_000;

    private final Vocabulary vocabulary;
    private final CountryLists countries;
    private final Map<Asked, Partition> known = new ConcurrentHashMap<>();

    /** What classes depend on; what is known of a set is in general nothing. The conditions of a rulebook are asked again and again, so that identity is enough to know them by. */
    private record Asked(String fact, List<Atom> atoms, LocalDate day, Optional<PartlyKnown> part) {

        @Override
        public boolean equals(@Nullable Object other) {
            if (!(other instanceof Asked asked) || atoms.size() != asked.atoms.size()) {
                return false;
            }
            for (int i = 0; i < atoms.size(); i++) {
                if (!isSame(atoms.get(i), asked.atoms.get(i))) {
                    return false;
                }
            }
            return fact.equals(asked.fact) && day.equals(asked.day) && part.equals(asked.part);
        }

        @SuppressWarnings("ReferenceEquality")
        private static boolean isSame(Atom one, Atom other) {
            return one == other;
        }

        @Override
        public int hashCode() {
            int hash = 31 * (31 * fact.hashCode() + day.hashCode()) + part.hashCode();
            for (Atom atom : atoms) {
                hash = 31 * hash + System.identityHashCode(atom);
            }
            return hash;
        }
    }

    FactClasses(Vocabulary vocabulary, CountryLists countries) {
        this.vocabulary = vocabulary;
        this.countries = countries;
    }

    /**
     * @param atoms conditions on this fact only
     * @param part what is known of a set that is not known as a whole
     */
    Partition of(Fact fact, List<Atom> atoms, LocalDate day, Optional<PartlyKnown> part) {
        if (!fact.type().isSet() && !fact.type().isGeographic()) {
            return divided(fact, atoms, day);
        }
        Asked asked = new Asked(fact.id(), List.copyOf(atoms), day, part);
        Partition found = known.get(asked);
        if (found == null) {
            found = part.filter(some -> fact.type() == FactType.CODES)
                    .<Partition>map(some -> SetGroups.of(codes(fact), some, setAtoms(atoms), day))
                    .orElseGet(() -> divided(fact, atoms, day));
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            known.put(asked, found);
        }
        return found;
    }

    private Partition divided(Fact fact, List<Atom> atoms, LocalDate day) {
        return switch (fact.type()) {
            case BOOLEAN -> values(atoms, truths(fact, List.of(false, true), atoms, day));
            case INTEGER, AMOUNT, RATE, DATE -> values(atoms, ordered(fact, atoms));
            case CODE -> values(atoms, truths(fact, codes(fact), atoms, day));
            case COUNTRY -> values(atoms, country(fact, atoms, day));
            case CODES -> SetGroups.of(codes(fact), setAtoms(atoms), day);
            case COUNTRIES -> SetGroups.of(countries.codes(), setAtoms(atoms), day);
            case DATES, TEXT -> throw new IllegalArgumentException("No condition asks about a text or many days");
        };
    }

    private static Partition values(List<Atom> atoms, Set<BitSet> classes) {
        return new Partition.Values(atoms, List.copyOf(classes));
    }

    private Set<String> codes(Fact fact) {
        return vocabulary.codes(fact.codes().orElse(""));
    }

    private static List<SetAtom> setAtoms(List<Atom> atoms) {
        return atoms.stream().map(SetAtom.class::cast).toList();
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
    static Set<BigDecimal> samples(Fact fact, List<Atom> atoms) {
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
}
