package fr.levier.match;

import fr.levier.rule.Facts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an authority can and wants to do: its competences, the priorities of its strategy, and the partnerships that it has or seeks
 * (countries or kinds of partners). What it does not say is empty, and then no call meets or misses it.
 */
record Aims(Map<Aim, Set<String>> wanted) {
    private static final String HOME = "FR";

    Aims {
        wanted = Map.copyOf(wanted);
    }

    static Aims of(Facts facts) {
        Set<String> competences = codes(facts, "authority.competences");
        competences.removeAll(codes(facts, "authority.transferredCompetences"));
        Set<String> partnerships = codes(facts, "authority.strategy.partnerships");
        partnerships.addAll(codes(facts, "partners.countries"));
        partnerships.remove(HOME);
        Map<Aim, Set<String>> wanted = new EnumMap<>(Aim.class);
        wanted.put(Aim.COMPETENCE, competences);
        wanted.put(Aim.THEME, codes(facts, "authority.strategy.themes"));
        wanted.put(Aim.COUNTRY, codes(facts, "authority.strategy.countries"));
        wanted.put(Aim.PARTNERSHIP, partnerships);
        return new Aims(wanted);
    }

    boolean isEmpty() {
        return wanted.values().stream().allMatch(Set::isEmpty);
    }

    Set<String> of(Aim aim) {
        return wanted.getOrDefault(aim, Set.of());
    }

    private static Set<String> codes(Facts facts, String fact) {
        Set<String> codes = new TreeSet<>();
        facts.find(fact).ifPresent(value -> ((Set<?>) value).forEach(code -> codes.add((String) code)));
        return codes;
    }
}
