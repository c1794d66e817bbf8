package fr.levier.rule;

import fr.levier.reference.CountryList;
import fr.levier.reference.Label;
import fr.levier.reference.Membership;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposes other values for a known fact, near the present one: those that make some condition on it answer otherwise. A country is
 * proposed by its list where a list asks for it, not by the name of whichever member comes first.
 */
final class Alternatives {
    private static final int MOST_CODES = 6;

    private final Knowledge knowledge;
    private final LocalDate day;

    Alternatives(Knowledge knowledge, LocalDate day) {
        this.knowledge = knowledge;
        this.day = day;
    }

    /**
     * @param atoms the conditions on this fact
     */
    List<Alternative> of(Fact fact, Object present, List<Atom> atoms) {
        return switch (fact.type()) {
            case BOOLEAN -> List.of(truth(!(Boolean) present));
            case INTEGER, AMOUNT, RATE, DATE -> ordered(fact, present, atoms);
            case CODE, COUNTRY -> single(fact, (String) present, atoms);
            case CODES, COUNTRIES -> sets(fact, Facts.none().with(fact.id(), present).set(fact.id()).orElse(Set.of()), atoms);
            case TEXT -> List.of();
        };
    }

    private static Alternative truth(boolean value) {
        return new Alternative(value, String.valueOf(value), new Label(value ? "oui" : "non", value ? "yes" : "no"));
    }

    /** The nearest value for each set of answers that a value can give. */
    private List<Alternative> ordered(Fact fact, Object present, List<Atom> atoms) {
        BigDecimal now = Facts.asNumber(present);
        Map<List<Boolean>, BigDecimal> nearest = new LinkedHashMap<>();
        for (BigDecimal value : FactClasses.samples(fact, atoms)) {
            nearest.merge(answers(value, atoms), value, (a, b) -> distance(a, now).compareTo(distance(b, now)) <= 0 ? a : b);
        }
        nearest.remove(answers(now, atoms));
        return nearest.values().stream().map(value -> number(fact, value)).toList();
    }

    private static List<Boolean> answers(BigDecimal value, List<Atom> atoms) {
        return atoms.stream().map(atom -> ((Bounds) atom).holds(value)).toList();
    }

    private static BigDecimal distance(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs();
    }

    private static Alternative number(Fact fact, BigDecimal value) {
        if (fact.type() == FactType.DATE) {
            LocalDate date = LocalDate.ofEpochDay(value.longValueExact());
            Label shown = new Label(inWords(date, Locale.FRANCE), inWords(date, Locale.UK));
            return new Alternative(date, date.toString(), shown);
        }
        String fr = NumberFormat.getInstance(Locale.FRANCE).format(value);
        String en = NumberFormat.getInstance(Locale.UK).format(value);
        Label shown =
                switch (fact.type()) {
                    case AMOUNT -> new Label(fr + "\u00a0€", "€" + en);
                    case RATE -> new Label(fr + "\u00a0%", en + "%");
                    default -> new Label(fr, en);
                };
        BigDecimal exact = fact.type() == FactType.AMOUNT ? value.setScale(2, RoundingMode.UNNECESSARY) : value;
        return new Alternative(value, exact.toPlainString(), shown);
    }

    private static String inWords(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
    }

    private List<Alternative> single(Fact fact, String present, List<Atom> atoms) {
        List<Alternative> found = new ArrayList<>();
        for (Atom atom : atoms) {
            if (atom instanceof OneOf oneOf) {
                named(fact, oneOf.codes()).limit(MOST_CODES).forEach(found::add);
            } else if (atom instanceof InList inList) {
                member(inList.list(), Membership.MEMBER)
                        .map(code -> ofList(code, inList.list()))
                        .ifPresent(found::add);
            }
        }
        outside(fact, atoms).ifPresent(found::add);
        found.removeIf(alternative -> alternative.value().equals(present));
        return found;
    }

    private Stream<Alternative> named(Fact fact, Collection<String> codes) {
        return new TreeSet<>(codes).stream().map(code -> new Alternative(code, code, label(fact, code)));
    }

    /** One value that no condition names, for those that exclude some. */
    private Optional<Alternative> outside(Fact fact, List<Atom> atoms) {
        return universe(fact).stream()
                .filter(code -> atoms.stream()
                        .allMatch(atom -> atom.test(Facts.none().with(fact.id(), code), day) == Outcome.UNMET))
                .findFirst()
                .map(code -> new Alternative(code, code, label(fact, code)));
    }

    private Collection<String> universe(Fact fact) {
        return fact.type().isGeographic()
                ? knowledge.countries().codes()
                : knowledge.vocabulary().codes(fact.codes().orElse(""));
    }

    private Label label(Fact fact, String code) {
        return fact.type().isGeographic()
                ? knowledge.countries().findName(code).orElse(new Label(code, code))
                : knowledge.vocabulary().label(fact.codes().orElse(""), code);
    }

    private Optional<String> member(CountryList list, Membership wanted) {
        return knowledge.countries().codes().stream()
                .filter(code -> list.memberOn(code, day) == wanted)
                .findFirst();
    }

    private static Alternative ofList(Object value, CountryList list) {
        Label shown = new Label(
                Label.message("rule.change.of-list", list.name().fr()).fr(),
                Label.message("rule.change.of-list", list.name().en()).en());
        return new Alternative(value, list.id(), shown);
    }

    /** What each condition on the set asks for by itself, and then all of them one after the other. */
    private List<Alternative> sets(Fact fact, Set<String> present, List<Atom> atoms) {
        List<Alternative> found = new ArrayList<>();
        Alternative all = new Alternative(present, "", new Label("–", "–"));
        for (Atom atom : atoms) {
            List<Alternative> fixes = fixes(fact, present, (SetAtom) atom);
            found.addAll(fixes);
            all = fixes(fact, asSet(all), (SetAtom) atom).stream().findFirst().orElse(all);
        }
        found.add(all);
        Map<Object, Alternative> distinct = new HashMap<>();
        found.stream()
                .filter(alternative -> !alternative.value().equals(present))
                .forEach(alternative -> distinct.putIfAbsent(alternative.value(), alternative));
        return found.stream().filter(alternative -> distinct.remove(alternative.value(), alternative)).toList();
    }

    @SuppressWarnings("unchecked")
    private static Set<String> asSet(Alternative alternative) {
        return (Set<String>) alternative.value();
    }

    private List<Alternative> fixes(Fact fact, Set<String> present, SetAtom atom) {
        if (atom instanceof Includes includes) {
            return fixes(fact, present, includes);
        }
        if (atom instanceof CountriesInList inList) {
            return fixes(fact, present, inList);
        }
        int wanted = ((CountBounds) atom).atLeast().orElse(0);
        Set<String> enough = new LinkedHashSet<>(present);
        universe(fact).stream().filter(code -> !present.contains(code)).limit(Math.max(0, wanted - present.size())).forEach(enough::add);
        Label shown = Label.message("rule.change.at-least", wanted);
        return List.of(new Alternative(enough, String.valueOf(wanted), shown));
    }

    private List<Alternative> fixes(Fact fact, Set<String> present, Includes atom) {
        Set<String> without = new LinkedHashSet<>(present);
        without.removeAll(atom.codes());
        List<Alternative> fixes = new ArrayList<>();
        if (atom.quantity() == Quantity.ANY) {
            new TreeSet<>(atom.codes()).stream().limit(MOST_CODES).forEach(code -> {
                Set<String> more = new LinkedHashSet<>(present);
                more.add(code);
                fixes.add(named(fact, more, Set.of(code)));
                fixes.add(named(fact, Set.of(code), Set.of(code)));
            });
        } else if (atom.quantity() == Quantity.ALL) {
            Set<String> more = new LinkedHashSet<>(present);
            more.addAll(atom.codes());
            fixes.add(named(fact, more, atom.codes()));
        }
        fixes.add(named(fact, without, without));
        return fixes;
    }

    private Alternative named(Fact fact, Set<String> value, Set<String> shown) {
        Set<String> sorted = new TreeSet<>(shown);
        String fr = sorted.stream().map(code -> label(fact, code).fr()).collect(Collectors.joining(", "));
        String en = sorted.stream().map(code -> label(fact, code).en()).collect(Collectors.joining(", "));
        String to = String.join(", ", new TreeSet<>(value));
        return new Alternative(value, to, sorted.isEmpty() ? new Label("–", "–") : new Label(fr, en));
    }

    private List<Alternative> fixes(Fact fact, Set<String> present, CountriesInList atom) {
        Membership wanted = atom.quantity() == Quantity.NONE ? Membership.OUTSIDE : Membership.MEMBER;
        Set<String> fitting = new LinkedHashSet<>(present);
        fitting.removeIf(country -> atom.list().memberOn(country, day) != wanted);
        List<Alternative> fixes = new ArrayList<>();
        Optional<String> other = member(atom.list(), wanted);
        if (!fitting.isEmpty()) {
            fixes.add(named(fact, fitting, fitting));
        }
        other.ifPresent(country -> {
            Set<String> more = new LinkedHashSet<>(present);
            more.add(country);
            for (Set<String> value : List.of(more, Set.of(country))) {
                fixes.add(wanted == Membership.MEMBER ? ofList(value, atom.list()) : named(fact, value, Set.of(country)));
            }
        });
        return fixes;
    }
}
