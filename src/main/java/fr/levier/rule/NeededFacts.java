package fr.levier.rule;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.util.Map;
import java.util.TreeMap;

/** The facts that the application itself asks about, whatever the schemes do: a rulebook without them cannot judge a call. */
final class NeededFacts {
    private static final Map<String, FactType> TYPES = new TreeMap<>(Map.of(
            "authority.type", FactType.CODE,
            "project.countries", FactType.COUNTRIES,
            "call.admitsAuthority", FactType.BOOLEAN,
            "call.admitsCountries", FactType.BOOLEAN));

    private NeededFacts() {}

    static void check(FactCatalogue facts, Place place, Problems problems) {
        TYPES.forEach((id, type) -> {
            if (facts.find(id).filter(fact -> fact.type() == type).isEmpty()) {
                problems.add(place.withKey(id), "rule.problem.fact-needed", id, type.word());
            }
        });
    }
}
