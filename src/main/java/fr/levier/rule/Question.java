package fr.levier.rule;

import fr.levier.reference.Label;

/** A fact that is not known and can still change a verdict, and how to ask for it. */
public record Question(String fact, Label question) {
    /** What the names of questions begin with that are about a list of countries, and not about who asks. */
    static final String OF_A_LIST = "countries.";

    /** Returns whether somebody can answer it of themselves: whether a country stands in a list, only a text says. */
    public boolean isOfAFact() {
        return !fact.startsWith(OF_A_LIST);
    }
}
