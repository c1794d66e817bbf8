package fr.levier.rule;

import fr.levier.reference.CountryList;
import fr.levier.reference.Label;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Another value that a fact could take.
 *
 * @param value as facts hold it
 * @param to the value for machines: a code, a number, a list of countries
 * @param shown the value in words
 */
record Alternative(Object value, String to, Label shown) {
    /** As many as are shown one by one; of more, one sentence speaks. */
    static final int MOST_NAMED = 5;

    Change of(Fact fact) {
        Label sentence = fact.change().orElse(fact.question());
        return new Change(
                fact.id(),
                to,
                new Label(
                        sentence.fr().replace("{0}", shown.fr()), sentence.en().replace("{0}", shown.en())));
    }

    /** A country, or a set with it, that is proposed by its list. */
    static Alternative ofList(Object value, CountryList list) {
        return new Alternative(value, list.id(), around("rule.change.of-list", list.name()));
    }

    /** A value that is proposed for what it is not. */
    static Alternative excluding(Object value, Label excluded) {
        Label shown = around("rule.change.outside", excluded);
        return new Alternative(value, shown.en(), shown);
    }

    /** Says that any of several values would do, the first of them by name and how many more there are: no list ends without saying so. */
    static Label anyOf(List<Label> values) {
        int more = values.size() - MOST_NAMED;
        return new Label(
                Label.message("rule.change.any-of", names(values, Locale.FRANCE), more)
                        .fr(),
                Label.message("rule.change.any-of", names(values, Locale.UK), more)
                        .en());
    }

    private static String names(List<Label> values, Locale locale) {
        return values.stream().limit(MOST_NAMED).map(value -> value.in(locale)).collect(Collectors.joining(", "));
    }

    private static Label around(String key, Label inner) {
        return new Label(
                Label.message(key, inner.fr()).fr(),
                Label.message(key, inner.en()).en());
    }
}
