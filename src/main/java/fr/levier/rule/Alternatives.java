package fr.levier.rule;

import fr.levier.reference.Label;
import fr.levier.reference.Membership;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
            case CODES, COUNTRIES -> new SetAlternatives(knowledge, day, fact).of(set(fact, present), atoms);
            case DATES, TEXT -> List.of();
        };
    }

    private static Set<String> set(Fact fact, Object present) {
        return Facts.none().with(fact.id(), present).set(fact.id()).orElse(Set.of());
    }

    private static Alternative truth(boolean value) {
        return new Alternative(value, String.valueOf(value), new Label(value ? "oui" : "non", value ? "yes" : "no"));
    }

    /** The nearest value for each set of answers that a value can give. */
    private List<Alternative> ordered(Fact fact, Object present, List<Atom> atoms) {
        BigDecimal now = Facts.asNumber(present);
        Map<List<Boolean>, BigDecimal> nearest = new LinkedHashMap<>();
        for (BigDecimal value : FactClasses.samples(fact, atoms)) {
            nearest.merge(
                    answers(value, atoms), value, (a, b) -> distance(a, now).compareTo(distance(b, now)) <= 0 ? a : b);
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
        Label shown = switch (fact.type()) {
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
                named(fact, oneOf.codes()).forEach(found::add);
            } else if (atom instanceof InList inList) {
                knowledge
                        .member(inList.list(), Membership.MEMBER, day)
                        .map(code -> Alternative.ofList(code, inList.list()))
                        .ifPresent(found::add);
            }
        }
        outside(fact, present, atoms).ifPresent(found::add);
        found.removeIf(alternative -> alternative.value().equals(present));
        return found;
    }

    private Stream<Alternative> named(Fact fact, Collection<String> codes) {
        List<String> sorted = new TreeSet<>(codes).stream().toList();
        List<Label> labels =
                sorted.stream().map(code -> knowledge.label(fact, code)).toList();
        boolean isLong = sorted.size() > Alternative.MOST_NAMED;
        return IntStream.range(0, Math.min(sorted.size(), MOST_CODES))
                .mapToObj(i -> new Alternative(
                        sorted.get(i), sorted.get(i), isLong ? Alternative.anyOf(labels) : labels.get(i)));
    }

    /** One value that no condition names, for those that exclude some: said as what it is not. */
    private Optional<Alternative> outside(Fact fact, String present, List<Atom> atoms) {
        return knowledge.codes(fact).stream()
                .filter(code -> atoms.stream()
                        .allMatch(atom -> atom.test(Facts.none().with(fact.id(), code), day) == Outcome.UNMET))
                .findFirst()
                .map(code -> Alternative.excluding(code, knowledge.label(fact, present)));
    }
}
