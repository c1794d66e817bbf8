package fr.levier.call;

import fr.levier.problem.Problem;
import java.time.Instant;
import java.util.List;

/**
 * One event of one source that an administrator should know of. Its identity is the source, what happened and since when: as long as
 * that is the same it is the same event, however often somebody looks.
 *
 * @param source which source
 * @param standing how it stands
 * @param since the first run that was not believed, or the last that was read to its end
 * @param reasons what was wrong
 */
public record SourceAlarm(String source, SourceStanding standing, Instant since, List<Problem> reasons) {
    public SourceAlarm {
        reasons = List.copyOf(reasons);
    }

    /** Returns what is wrong with these sources now. */
    public static List<SourceAlarm> of(List<SourceState> states, Instant now) {
        return states.stream()
                .filter(s -> SourceStanding.of(java.util.Optional.of(s), now).isAlarming())
                .map(s -> of(s, now))
                .toList();
    }

    private static SourceAlarm of(SourceState state, Instant now) {
        SourceStanding standing = SourceStanding.of(java.util.Optional.of(state), now);
        return standing == SourceStanding.QUARANTINED
                ? new SourceAlarm(
                        state.source(), standing, state.quarantinedSince().orElse(now), state.reasons())
                : new SourceAlarm(
                        state.source(),
                        standing,
                        state.coverage().lastCompleteRun().orElse(Instant.EPOCH),
                        state.gaps());
    }

    /** Returns what happened: a source that is late and then fails three times is one trouble, not two. */
    public String event() {
        return standing == SourceStanding.QUARANTINED ? "QUARANTINED" : "UNREAD";
    }
}
