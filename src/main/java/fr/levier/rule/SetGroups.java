package fr.levier.rule;

import fr.levier.reference.CountryList;
import fr.levier.reference.Membership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An unknown set, as one variable for each group of codes that all conditions treat alike: how many of the group the set holds, up to
 * the number beyond which nothing changes. So a diagram grows with the number of groups and not with the number of subsets.
 *
 * @param groups for each, the choices that the set has: the elements that it holds
 * @param held the elements that it holds for certain
 */
record SetGroups(List<List<List<Element>>> groups, List<Element> held) implements Partition {
    private static final int MOST_CHOICES = 2_000;

    SetGroups {
        groups = List.copyOf(groups);
        held = List.copyOf(held);
    }

    /** A code with its memberships, none of them unknown. */
    record Element(String code, Map<CountryList, Membership> memberships) {

        Element with(CountryList list, Membership membership) {
            Map<CountryList, Membership> more = new HashMap<>(memberships);
            more.put(list, membership);
            return new Element(code, more);
        }

        int addedTo(int state, SetAtom atom) {
            Membership membership = atom.countryList()
                    .map(list -> memberships.getOrDefault(list, Membership.OUTSIDE))
                    .orElse(Membership.OUTSIDE);
            return atom.grow(state, code, membership);
        }
    }

    /**
     * @throws Diagram.TooLarge when too many memberships are unknown at once
     */
    static SetGroups of(Collection<String> universe, List<SetAtom> atoms, LocalDate day) {
        return new SetGroups(groups(universe, atoms, day), List.of());
    }

    /** Returns the sets of these codes that hold and lack what is known; for codes that no list names. */
    static SetGroups of(Collection<String> universe, PartlyKnown part, List<SetAtom> atoms, LocalDate day) {
        List<String> open = universe.stream().filter(part::leavesOpen).toList();
        List<Element> held =
                part.held().stream().map(code -> new Element(code, Map.of())).toList();
        return new SetGroups(groups(open, atoms, day), held);
    }

    private static List<List<List<Element>>> groups(Collection<String> universe, List<SetAtom> atoms, LocalDate day) {
        int most = atoms.stream().mapToInt(SetAtom::saturation).max().orElse(0);
        Map<List<Integer>, List<Element>> alike = new LinkedHashMap<>();
        Map<List<Integer>, Integer> sizes = new HashMap<>();
        Set<CountryList> lists = new LinkedHashSet<>();
        atoms.forEach(atom -> atom.countryList().ifPresent(lists::add));
        Set<String> named = named(atoms);
        List<Integer> unnamed = List.of();
        for (String code : universe) {
            boolean isNamed = !lists.isEmpty() || named.contains(code);
            if (isNamed || unnamed.isEmpty()) {
                List<Element> alternatives = alternatives(code, lists, day);
                List<Integer> effect = effect(alternatives, atoms);
                alike.putIfAbsent(effect, alternatives);
                unnamed = isNamed ? unnamed : effect;
                sizes.merge(effect, 1, Integer::sum);
            } else {
                sizes.merge(unnamed, 1, Integer::sum);
            }
        }
        List<List<List<Element>>> groups = new ArrayList<>();
        alike.forEach((effect, alternatives) ->
                groups.add(choices(alternatives, Math.min(most, sizes.getOrDefault(effect, 0)))));
        return groups;
    }

    /** Returns the codes that conditions tell apart by name: without lists, all others are alike to them. */
    private static Set<String> named(List<SetAtom> atoms) {
        Set<String> named = new HashSet<>();
        for (SetAtom atom : atoms) {
            if (atom instanceof Includes includes) {
                named.addAll(includes.codes());
            }
        }
        return named;
    }

    /** What each alternative does to each condition; of one length for each number of alternatives, so that it tells all apart. */
    private static List<Integer> effect(List<Element> alternatives, List<SetAtom> atoms) {
        List<Integer> effect = new ArrayList<>(alternatives.size() * atoms.size() + 1);
        effect.add(alternatives.size());
        for (Element element : alternatives) {
            for (SetAtom atom : atoms) {
                effect.add(element.addedTo(0, atom));
            }
        }
        return effect;
    }

    private static List<Element> alternatives(String code, Set<CountryList> lists, LocalDate day) {
        List<Element> alternatives = List.of(new Element(code, Map.of()));
        for (CountryList list : lists) {
            Membership membership = list.memberOn(code, day);
            List<Element> more = new ArrayList<>();
            for (Element element : alternatives) {
                if (membership == Membership.UNKNOWN) {
                    more.add(element.with(list, Membership.OUTSIDE));
                    more.add(element.with(list, Membership.MEMBER));
                } else {
                    more.add(element.with(list, membership));
                }
            }
            alternatives = more;
        }
        return alternatives;
    }

    /** Every way to take at most that many elements, each being any of the alternatives. */
    private static List<List<Element>> choices(List<Element> alternatives, int most) {
        List<List<Element>> choices = new ArrayList<>(List.of(List.of()));
        for (Element element : alternatives) {
            for (List<Element> smaller : List.copyOf(choices)) {
                List<Element> larger = new ArrayList<>(smaller);
                while (larger.size() < most) {
                    larger.add(element);
                    choices.add(List.copyOf(larger));
                }
                if (choices.size() > MOST_CHOICES) {
                    throw new Diagram.TooLarge();
                }
            }
        }
        return choices;
    }

    @Override
    public int variables() {
        return groups.size();
    }

    @Override
    public int draw(Diagram diagram, int first, Atom atom) {
        SetAtom set = (SetAtom) atom;
        return draw(diagram, first, set, 0, grown(set, 0, held), new HashMap<>());
    }

    private int draw(
            Diagram diagram, int first, SetAtom atom, int group, int state, Map<List<Integer>, Integer> drawn) {
        if (group == groups.size()) {
            return Diagram.constant(atom.holds(state));
        }
        Integer known = drawn.get(List.of(group, state));
        if (known != null) {
            return known;
        }
        int[] next = groups.get(group).stream()
                .mapToInt(choice -> draw(diagram, first, atom, group + 1, grown(atom, state, choice), drawn))
                .toArray();
        int node = diagram.node(first + group, next);
        drawn.put(List.of(group, state), node);
        return node;
    }

    private static int grown(SetAtom atom, int state, List<Element> choice) {
        int grown = state;
        for (Element element : choice) {
            grown = element.addedTo(grown, atom);
        }
        return grown;
    }
}
