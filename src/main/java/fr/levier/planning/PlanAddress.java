package fr.levier.planning;

import fr.levier.web.Links;
import java.util.Map;

/** Where the pages of this room stand. */
final class PlanAddress {
    static final String PATH = "/plans";
    static final String PORTFOLIO = "/portefeuille";

    private PlanAddress() {}

    static String list(String siren) {
        return Links.to(PATH, Map.of("siren", siren));
    }

    static String portfolio(String siren) {
        return Links.to(PORTFOLIO, Map.of("siren", siren));
    }

    static String stress(String siren) {
        return Links.to(PORTFOLIO + "/epreuves", Map.of("siren", siren));
    }

    static String fresh(String siren) {
        return Links.to(PATH + "/nouveau", Map.of("siren", siren));
    }

    static String compare(String siren) {
        return Links.to(PATH + "/comparer", Map.of("siren", siren));
    }
}
