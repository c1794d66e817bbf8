package fr.levier.match;

import java.util.Arrays;
import java.util.Optional;

/** One way in which calls are told apart beside the list, with the parameter that chooses among its values. */
public enum Facet {
    VERDICT("verdict"),
    FOLLOW("suivi"),
    STATUS("statut"),
    DEADLINE("echeance"),
    FAMILY("famille"),
    FUNDER("financeur"),
    THEME("theme"),
    SDG("odd"),
    COUNTRY("pays"),
    AMOUNT("montant"),
    RATE("taux"),
    EFFORT("effort");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** Returns the name in addresses. */
    String parameter() {
        return parameter;
    }

    static Optional<Facet> find(String parameter) {
        return Arrays.stream(values())
                .filter(f -> f.parameter.equals(parameter))
                .findFirst();
    }
}
