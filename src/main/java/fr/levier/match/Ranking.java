package fr.levier.match;

import fr.levier.rule.Eligibility;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which matches are shown: the verdict, then the bands of {@link Standing}, and last the identity of the call, so that the
 * order is total and the same on every machine.
 */
final class Ranking {
    private static final List<Eligibility> BANDS =
            List.of(Eligibility.ELIGIBLE, Eligibility.TO_CONFIRM, Eligibility.INELIGIBLE);

    static final Comparator<Match> ORDER = Comparator.<Match>comparingInt(
                    m -> band(m.verdict().eligibility()))
            .thenComparing(Match::standing, Standing.ORDER)
            .thenComparing(m -> m.call().id());

    private Ranking() {}

    /** Returns where the verdict stands among verdicts, the best being zero. */
    static int band(Eligibility eligibility) {
        return BANDS.indexOf(eligibility);
    }
}
