package fr.levier.cel;

import fr.levier.money.Rate;
import fr.levier.reference.CountryList;
import fr.levier.reference.Membership;
import fr.levier.rule.AllOf;
import fr.levier.rule.AnyOf;
import fr.levier.rule.Bounds;
import fr.levier.rule.Condition;
import fr.levier.rule.CountBounds;
import fr.levier.rule.CountriesInList;
import fr.levier.rule.InList;
import fr.levier.rule.Includes;
import fr.levier.rule.IsTrue;
import fr.levier.rule.Not;
import fr.levier.rule.OneOf;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a condition as an expression of the Common Expression Language, as one would by hand. Numbers are whole: counts and days as
 * they are, amounts and rates in millionths, so that nothing is rounded; lists of countries are those of the day.
 */
final class Expression {
    private static final int SCALE = 6;

    private final Rulebook rulebook;
    private final LocalDate day;

    Expression(Rulebook rulebook, LocalDate day) {
        this.rulebook = rulebook;
        this.day = day;
    }

    static String variable(String fact) {
        return fact.replace('.', '_');
    }

    /** Returns a number as the expression's integers hold it. */
    static long whole(BigDecimal number) {
        return number.movePointRight(SCALE).longValueExact();
    }

    String of(Condition condition) {
        if (condition instanceof AllOf all) {
            return joined(all.parts(), " && ", "true");
        }
        if (condition instanceof AnyOf any) {
            return joined(any.parts(), " || ", "false");
        }
        if (condition instanceof Not not) {
            return "!(" + of(not.part()) + ")";
        }
        return atom(condition);
    }

    private String joined(List<Condition> parts, String sign, String empty) {
        return parts.isEmpty()
                ? empty
                : parts.stream().map(part -> "(" + of(part) + ")").collect(Collectors.joining(sign));
    }

    private String atom(Condition atom) {
        if (atom instanceof IsTrue isTrue) {
            return variable(isTrue.fact());
        }
        if (atom instanceof OneOf oneOf) {
            return variable(oneOf.fact()) + " in " + list(oneOf.codes());
        }
        if (atom instanceof InList inList) {
            return variable(inList.fact()) + " in " + list(members(inList.list()));
        }
        if (atom instanceof Bounds bounds) {
            return bounds(bounds);
        }
        return atom instanceof Share share ? share(share) : set(atom);
    }

    private static String bounds(Bounds bounds) {
        List<String> ends = new ArrayList<>();
        String fact = variable(bounds.fact());
        bounds.low().ifPresent(low -> ends.add(fact + (low.included() ? " >= " : " > ") + whole(low.value())));
        bounds.high().ifPresent(high -> ends.add(fact + (high.included() ? " <= " : " < ") + whole(high.value())));
        return ends.isEmpty() ? "true" : String.join(" && ", ends);
    }

    /** Both sides times the rate's own denominator; amounts of thousands of millions still fit. */
    private static String share(Share share) {
        List<String> ends = new ArrayList<>();
        share.atLeast().ifPresent(rate -> ends.add(side(share, " >= ", rate)));
        share.atMost().ifPresent(rate -> ends.add(side(share, " <= ", rate)));
        return ends.isEmpty() ? "true" : String.join(" && ", ends);
    }

    private static String side(Share share, String sign, Rate rate) {
        return variable(share.part()) + " * 1000" + sign + variable(share.whole()) + " * "
                + rate.percent().movePointRight(1).longValueExact();
    }

    private String set(Condition atom) {
        if (atom instanceof CountBounds count) {
            String size = "size(" + variable(count.fact()) + ")";
            List<String> ends = new ArrayList<>();
            count.atLeast().ifPresent(least -> ends.add(size + " >= " + least));
            count.atMost().ifPresent(most -> ends.add(size + " <= " + most));
            return ends.isEmpty() ? "true" : String.join(" && ", ends);
        }
        if (atom instanceof Includes includes) {
            String fact = variable(includes.fact());
            return switch (includes.quantity()) {
                case ANY -> fact + ".exists(x, x in " + list(includes.codes()) + ")";
                case ALL -> list(includes.codes()) + ".all(x, x in " + fact + ")";
                case NONE -> "!" + fact + ".exists(x, x in " + list(includes.codes()) + ")";
            };
        }
        return countries((CountriesInList) atom);
    }

    private String countries(CountriesInList atom) {
        String fact = variable(atom.fact());
        String members = list(members(atom.list()));
        return switch (atom.quantity()) {
            case ANY -> fact + ".exists(x, x in " + members + ")";
            case ALL -> "size(" + fact + ") > 0 && " + fact + ".all(x, x in " + members + ")";
            case NONE -> "size(" + fact + ") > 0 && !" + fact + ".exists(x, x in " + members + ")";
        };
    }

    private List<String> members(CountryList list) {
        return rulebook.countries().codes().stream()
                .filter(country -> list.memberOn(country, day) == Membership.MEMBER)
                .toList();
    }

    private static String list(Collection<String> codes) {
        return codes.stream().sorted().map(code -> "'" + code + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}
