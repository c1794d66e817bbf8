package fr.levier.match;

import fr.levier.call.CallId;
import fr.levier.call.search.Shelf;
import fr.levier.rule.Eligibility;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The verdicts of one situation on all calls of a shelf that can still be answered. */
final class Judged {
    private final @Nullable Match[] byPlace;
    private final int[] best;
    private final Map<String, BitSet> verdicts = new TreeMap<>();

    /** @param matches the best first */
    Judged(Shelf shelf, List<Match> matches) {
        Map<CallId, Integer> places = new HashMap<>();
        for (int place = 0; place < shelf.size(); place++) {
            places.put(shelf.calls().get(place).id(), place);
        }
        this.byPlace = new Match[shelf.size()];
        this.best = new int[matches.size()];
        for (int rank = 0; rank < best.length; rank++) {
            Match match = matches.get(rank);
            int place = places.getOrDefault(match.call().id(), 0);
            byPlace[place] = match;
            best[rank] = place;
            verdicts.computeIfAbsent(slug(match.verdict().eligibility()), v -> new BitSet())
                    .set(place);
        }
    }

    static String slug(Eligibility eligibility) {
        return switch (eligibility) {
            case ELIGIBLE -> "eligible";
            case TO_CONFIRM -> "a-confirmer";
            case INELIGIBLE -> "non-eligible";
        };
    }

    Optional<Match> at(int place) {
        return Optional.ofNullable(byPlace[place]);
    }

    /** Returns the places, the best first. */
    int[] best() {
        return best;
    }

    Map<String, BitSet> verdicts() {
        return verdicts;
    }
}
