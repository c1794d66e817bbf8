package fr.levier.planning;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that a form asks: where it stands in the file, and what is typed.
 *
 * @param path dotted, from the plan, one of its rows or the project
 * @param often true when it is asked of everybody; the others wait behind a word
 */
record Field(String path, FieldKind kind, boolean often) {
    /** How the amount of a contribution is meant: stated, or one of the words of files. */
    static final String HOW = "how";

    static final List<Field> PLAN = List.of(
            often("title", FieldKind.TEXT),
            often("date", FieldKind.TEXT),
            often("own_cash_max", FieldKind.EUROS),
            often("authority.type", FieldKind.CODE),
            often("project.countries", FieldKind.COUNTRIES));

    static final List<Field> COSTS = List.of(
            often("label", FieldKind.TEXT),
            often("amount", FieldKind.AMOUNT),
            often("category", FieldKind.CODE),
            often("country", FieldKind.COUNTRY),
            often("year", FieldKind.TEXT),
            rare("nature", FieldKind.CODE),
            rare("borne_by", FieldKind.TEXT),
            rare("vat", FieldKind.EUROS),
            rare("eligible", FieldKind.CODE),
            rare("id", FieldKind.TEXT));

    static final List<Field> CONTRIBUTIONS = List.of(
            often("funder", FieldKind.TEXT),
            often("scheme", FieldKind.SCHEME),
            often(HOW, FieldKind.CODE),
            often("amount", FieldKind.AMOUNT),
            often("payer", FieldKind.CODE),
            often("status", FieldKind.CODE),
            rare("nature", FieldKind.CODE),
            rare("campaign", FieldKind.CODE),
            rare("terms", FieldKind.LIST),
            rare("submitted", FieldKind.TEXT),
            rare("lines", FieldKind.LIST),
            rare("vat", FieldKind.CODE),
            rare("payments", FieldKind.PAYMENTS),
            rare("service.budget", FieldKind.CODE),
            rare("service.year", FieldKind.TEXT),
            rare("service.revenue", FieldKind.AMOUNT),
            rare("service.transport_levy", FieldKind.AMOUNT),
            rare("service.used", FieldKind.EUROS),
            rare("accepted_by", FieldKind.LIST),
            rare("stated.rate_max", FieldKind.SHARE),
            rare("stated.base", FieldKind.CODE),
            rare("stated.grant_min", FieldKind.EUROS),
            rare("stated.grant_max", FieldKind.EUROS),
            rare("stated.source", FieldKind.TEXT),
            rare("id", FieldKind.TEXT));

    /** What a portfolio says of a project beside its plan. */
    static final List<Field> PLACE = List.of(
            often("department", FieldKind.TEXT),
            often("action", FieldKind.TEXT),
            often("profile.subject", FieldKind.TEXT),
            often("profile.places", FieldKind.LIST),
            often("profile.publics", FieldKind.LIST),
            often("profile.themes", FieldKind.LIST),
            often("profile.phase", FieldKind.TEXT),
            often("profile.scale", FieldKind.TEXT),
            often("expenditure", FieldKind.LIST),
            often("staff_days", FieldKind.DAYS_BY_YEAR));

    /** What an authority says of its portfolio. */
    static final List<Field> PORTFOLIO = List.of(
            often("strategy.source", FieldKind.TEXT),
            often("strategy.tolerance", FieldKind.SHARE),
            often("strategy.themes", FieldKind.THEME_SHARES),
            often("strategy.places", FieldKind.PLACE_SHARES),
            often("own_cash", FieldKind.EUROS_BY_YEAR),
            often("staff_days", FieldKind.DAYS_BY_YEAR));

    private static Field often(String path, FieldKind kind) {
        return new Field(path, kind, true);
    }

    private static Field rare(String path, FieldKind kind) {
        return new Field(path, kind, false);
    }

    static List<String> paths(List<Field> fields) {
        return fields.stream().map(Field::path).toList();
    }

    /** Returns the lists of a plan by name. */
    static Stream<String> lists() {
        return Stream.of("costs", "contributions");
    }

    static List<Field> of(String list) {
        return list.equals("costs") ? COSTS : CONTRIBUTIONS;
    }
}
