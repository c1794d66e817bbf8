package fr.levier.match;

import fr.levier.call.Deadline;
import fr.levier.rule.Eligibility;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The order in which matches are shown: the verdict first, then what closes first. */
final class Ranking {
    private static final List<Eligibility> BANDS =
            List.of(Eligibility.ELIGIBLE, Eligibility.TO_CONFIRM, Eligibility.INELIGIBLE);

    private Ranking() {}

    static Comparator<Match> order(Instant now) {
        return Comparator.<Match>comparingInt(m -> BANDS.indexOf(m.verdict().eligibility()))
                .thenComparing(
                        m -> m.call().nextDeadline(now).map(Deadline::closesAt).orElse(Instant.MAX))
                .thenComparing(m -> m.call().id());
    }
}
