package fr.levier.rule;

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
                        sentence.fr().replace("{0}", shown.fr()),
                        sentence.en().replace("{0}", shown.en())));
    }
}
