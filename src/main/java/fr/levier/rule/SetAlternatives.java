package fr.levier.rule;

import fr.levier.reference.Label;
import fr.levier.reference.Membership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Proposes other values for one set fact: with something more, with something less, or only what is asked for. */
final class SetAlternatives {
    private static final int MOST_CODES = 6;

    private final Knowledge knowledge;
    private final LocalDate day;
    private final Fact fact;

    SetAlternatives(Knowledge knowledge, LocalDate day, Fact fact) {
        this.knowledge = knowledge;
        this.day = day;
        this.fact = fact;
    }

    /** What each condition on the set asks for by itself, and then all of them one after the other. */
    List<Alternative> of(Set<String> present, List<Atom> atoms) {
        List<Alternative> found = new ArrayList<>();
        Alternative all = new Alternative(present, "", new Label("–", "–"));
        for (Atom atom : atoms) {
            List<Alternative> fixes = fixes(present, (SetAtom) atom);
            found.addAll(fixes);
            all = fixes(asSet(all), (SetAtom) atom).stream().findFirst().orElse(all);
        }
        found.add(all);
        Map<Object, Alternative> distinct = new HashMap<>();
        found.stream()
                .filter(alternative -> !alternative.value().equals(present))
                .forEach(alternative -> distinct.putIfAbsent(alternative.value(), alternative));
        return found.stream()
                .filter(alternative -> distinct.remove(alternative.value(), alternative))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Set<String> asSet(Alternative alternative) {
        return (Set<String>) alternative.value();
    }

    private List<Alternative> fixes(Set<String> present, SetAtom atom) {
        if (atom instanceof Includes includes) {
            return fixes(present, includes);
        }
        if (atom instanceof CountriesInList inList) {
            return fixes(present, inList);
        }
        int wanted = ((CountBounds) atom).atLeast().orElse(0);
        Set<String> enough = new LinkedHashSet<>(present);
        knowledge.codes(fact).stream()
                .filter(code -> !present.contains(code))
                .limit(Math.max(0, wanted - present.size()))
                .forEach(enough::add);
        Label shown = Label.message("rule.change.at-least", wanted);
        return List.of(new Alternative(enough, String.valueOf(wanted), shown));
    }

    private List<Alternative> fixes(Set<String> present, Includes atom) {
        Set<String> without = new LinkedHashSet<>(present);
        without.removeAll(atom.codes());
        List<Alternative> fixes = new ArrayList<>();
        if (atom.quantity() == Quantity.ANY) {
            new TreeSet<>(atom.codes()).stream().limit(MOST_CODES).forEach(code -> {
                Set<String> more = new LinkedHashSet<>(present);
                more.add(code);
                fixes.add(oneOf(atom.codes(), named(more, Set.of(code))));
                fixes.add(oneOf(atom.codes(), named(Set.of(code), Set.of(code))));
            });
        } else if (atom.quantity() == Quantity.ALL) {
            Set<String> more = new LinkedHashSet<>(present);
            more.addAll(atom.codes());
            fixes.add(named(more, atom.codes()));
        }
        if (!without.isEmpty()) {
            fixes.add(named(without, without));
        } else if (atom.quantity() == Quantity.NONE) {
            knowledge.codes(fact).stream()
                    .filter(code -> !atom.codes().contains(code))
                    .findFirst()
                    .ifPresent(other -> fixes.add(Alternative.excluding(
                            Set.of(other), named(Set.of(), present).shown())));
        }
        return fixes;
    }

    /** Of many codes that would do, each is proposed as any of them. */
    private Alternative oneOf(Set<String> codes, Alternative one) {
        if (codes.size() <= Alternative.MOST_NAMED) {
            return one;
        }
        List<Label> labels = new TreeSet<>(codes)
                .stream().map(code -> knowledge.label(fact, code)).toList();
        return new Alternative(one.value(), one.to(), Alternative.anyOf(labels));
    }

    private Alternative named(Set<String> value, Set<String> shown) {
        Set<String> sorted = new TreeSet<>(shown);
        String fr =
                sorted.stream().map(code -> knowledge.label(fact, code).fr()).collect(Collectors.joining(", "));
        String en =
                sorted.stream().map(code -> knowledge.label(fact, code).en()).collect(Collectors.joining(", "));
        String to = String.join(", ", new TreeSet<>(value));
        return new Alternative(value, to, sorted.isEmpty() ? new Label("–", "–") : new Label(fr, en));
    }

    private List<Alternative> fixes(Set<String> present, CountriesInList atom) {
        Membership wanted = atom.quantity() == Quantity.NONE ? Membership.OUTSIDE : Membership.MEMBER;
        Set<String> fitting = new LinkedHashSet<>(present);
        fitting.removeIf(country -> atom.list().memberOn(country, day) != wanted);
        List<Alternative> fixes = new ArrayList<>();
        Optional<String> other = knowledge.member(atom.list(), wanted, day);
        if (!fitting.isEmpty()) {
            fixes.add(named(fitting, fitting));
        }
        other.ifPresent(country -> {
            Set<String> more = new LinkedHashSet<>(present);
            more.add(country);
            for (Set<String> value : List.of(more, Set.of(country))) {
                fixes.add(
                        wanted == Membership.MEMBER
                                ? Alternative.ofList(value, atom.list())
                                : Alternative.excluding(value, atom.list().name()));
            }
        });
        return fixes;
    }
}
