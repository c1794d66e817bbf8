package fr.levier.rule;

import fr.levier.reference.CountryList;
import fr.levier.reference.Label;

/**
 * Another value that a fact could take.
 *
 * @param value as facts hold it
 * @param to the value for machines: a code, a number, a list of countries
 * @param shown the value in words
 */
record Alternative(Object value, String to, Label shown) {

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

    private static Label around(String key, Label inner) {
        return new Label(
                Label.message(key, inner.fr()).fr(),
                Label.message(key, inner.en()).en());
    }
}
