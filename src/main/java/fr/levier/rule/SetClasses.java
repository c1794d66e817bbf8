package fr.levier.rule;

import fr.levier.reference.CountryList;
import fr.levier.reference.Membership;
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

/** The answers that some subset of the known codes gives, found by walking once through the codes with all states reached so far. */
final class SetClasses {
    private static final int MOST_STATES = 20_000;

    private SetClasses() {}

    /**
     * @throws Diagram.TooLarge when there are too many
     */
    static Set<BitSet> of(Collection<String> universe, List<Atom> atoms, LocalDate day) {
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
