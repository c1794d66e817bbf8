package fr.levier.rule;

import fr.levier.reference.CountryList;
import fr.levier.reference.Membership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Draws conditions as functions of what is unknown: variables for each unknown fact, one for each unknown membership of a known
 * country, and for each share of two unknown amounts.
 *
 * <p>What is known is decided by {@link Atom#test} alone, so that explaining and deciding are one pass.
 */
final class Situation implements Drawing {
    private final FactCatalogue catalogue;
    private final Facts facts;
    private final LocalDate day;
    private final Diagram diagram;
    private final Map<Object, List<Question>> found = new LinkedHashMap<>();
    private final List<List<Question>> variables = new ArrayList<>();
    private final Map<Object, Integer> indexes = new HashMap<>();
    private final Map<String, List<Atom>> asked = new LinkedHashMap<>();
    private final Map<String, Partition> partitions = new HashMap<>();
    private final Map<List<String>, List<Share>> shares = new LinkedHashMap<>();

    /**
     * @param diagram empty; what it is drawn on
     * @param conditions everything that will be drawn
     */
    Situation(
            Diagram diagram,
            FactCatalogue catalogue,
            FactClasses classes,
            Facts facts,
            LocalDate day,
            Collection<Condition> conditions) {
        this.diagram = diagram;
        this.catalogue = catalogue;
        this.facts = facts;
        this.day = day;
        conditions.stream().flatMap(Condition::atoms).map(this::reduced).forEach(this::collect);
        asked.forEach(
                (fact, atoms) -> partitions.put(fact, classes.of(catalogue.get(fact), atoms, day, facts.partly(fact))));
        found.forEach(this::number);
    }

    /** Gives the unknown its variables, next to each other and in the order in which conditions ask. */
    private void number(Object unknown, List<Question> questions) {
        indexes.put(unknown, variables.size());
        Optional<Partition> partition = Optional.ofNullable(partitions.get(unknown));
        int width = partition.map(Partition::variables).orElse(1);
        for (int i = 0; i < width; i++) {
            variables.add(questions);
        }
    }

    @Override
    public Diagram diagram() {
        return diagram;
    }

    @Override
    public List<Question> questions(int variable) {
        return variables.get(variable);
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
            unknownMembers(atom).forEach((country, list) -> {
                String id = membership(list, country);
                found.computeIfAbsent(id, first -> List.of(new Question(id, list.question(country, day))));
            });
        } else {
            add(asked.computeIfAbsent(fact, first -> new ArrayList<>()), atom);
            found.computeIfAbsent(fact, first -> List.of(catalogue.get(fact).asQuestion()));
        }
    }

    private void collect(Share share) {
        List<String> pair = List.of(share.part(), share.whole());
        add(shares.computeIfAbsent(pair, first -> new ArrayList<>()), share);
        found.computeIfAbsent(
                pair,
                first -> pair.stream()
                        .map(fact -> catalogue.get(fact).asQuestion())
                        .toList());
    }

    private static <T> void add(List<T> known, T one) {
        if (!known.contains(one)) {
            known.add(one);
        }
    }

    private static String membership(CountryList list, String country) {
        return Question.OF_A_LIST + list.id() + "." + country;
    }

    private int index(Object unknown) {
        return indexes.getOrDefault(unknown, -1);
    }

    @Override
    public int draw(Condition condition) {
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
        Partition partition = partitions.get(fact);
        if (partition == null) {
            throw new IllegalStateException("Drawn without having been announced: " + atom);
        }
        return partition.draw(diagram, index(fact), atom);
    }

    private int drawMembership(Atom atom) {
        if (atom instanceof InList inList) {
            String country = facts.code(inList.fact()).orElseThrow();
            return diagram.node(index(membership(inList.list(), country)), Diagram.FALSE, Diagram.TRUE);
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
        open.sort(Comparator.comparingInt(country -> index(membership(set.list(), country))));
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
        int drawn = diagram.node(index(membership(set.list(), country)), outside, member);
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

    private int draw(Share share) {
        List<String> pair = List.of(share.part(), share.whole());
        int[] next = ShareBound.samples(shares.getOrDefault(pair, List.of())).stream()
                .mapToInt(sample -> Diagram.constant(share.holds(sample.part(), sample.whole())))
                .toArray();
        return diagram.node(index(pair), next);
    }

    private Atom reduced(Atom atom) {
        return atom instanceof Share share
                ? ShareBound.of(share, facts).map(Atom.class::cast).orElse(atom)
                : atom;
    }
}
