package fr.levier.match;

import fr.levier.rule.Eligibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order in which matches are shown: the verdict, then the bands of {@link Standing}, and last the identity of the call, so that the
 * order is total and the same on every machine.
 */
final class Ranking {
    private static final List<Eligibility> BANDS =
            List.of(Eligibility.ELIGIBLE, Eligibility.TO_CONFIRM, Eligibility.INELIGIBLE);

    static final Comparator<Match> ORDER = Comparator.<Match>comparingInt(Ranking::band)
            .thenComparing(Match::standing, Standing.ORDER)
            .thenComparing(m -> m.call().id());

    private Ranking() {}

    private static int band(Match match) {
        return band(match.verdict().eligibility());
    }

    /** Returns where the verdict stands among verdicts, the best being zero. */
    static int band(Eligibility eligibility) {
        return BANDS.indexOf(eligibility);
    }

    /**
     * Returns them in {@link #ORDER}. Band by band, because what stood in order before then still does within each: of calls that come
     * in the order in which they suit one authority, few change places for another.
     */
    static List<Match> sorted(Stream<Match> matches) {
        List<List<Match>> bands =
                BANDS.stream().<List<Match>>map(band -> new ArrayList<>()).toList();
        matches.forEach(match -> bands.get(band(match)).add(match));
        bands.forEach(band -> band.sort(ORDER));
        return bands.stream().flatMap(List::stream).toList();
    }
}
