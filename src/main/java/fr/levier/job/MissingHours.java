package fr.levier.job;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * Finds the runs that Quartz leaves out because the clock jumps over their hour: a run due at 02:30 on the night on which 02:00 becomes
 * 03:00 is due at the same distance from midnight, when the clock says 03:30.
 */
final class MissingHours {
    private static final int YEARS = 10;

    private MissingHours() {}

    /** Returns the runs left out in the next ten years; none for an expression that runs in the hour after the jump anyway. */
    static List<Instant> of(CronExpression expression, ZoneId zone, Instant now) {
        List<Instant> missing = new ArrayList<>();
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition jump = rules.nextTransition(now);
        for (int i = 0; i < 2 * YEARS && jump != null; i++) {
            if (jump.isGap()) {
                leftOut(expression, jump).ifPresent(missing::add);
            }
            jump = rules.nextTransition(jump.getInstant());
        }
        return missing;
    }

    private static java.util.Optional<Instant> leftOut(CronExpression expression, ZoneOffsetTransition jump) {
        Instant before = jump.getInstant().minusSeconds(1);
        Instant end = jump.getInstant().plus(jump.getDuration());
        CronExpression unchanged = new CronExpression(expression);
        unchanged.setTimeZone(TimeZone.getTimeZone(jump.getOffsetBefore()));
        return next(unchanged, before)
                .filter(wanted -> wanted.isBefore(end))
                .filter(wanted -> next(expression, before)
                        .filter(run -> run.isBefore(end))
                        .isEmpty());
    }

    private static java.util.Optional<Instant> next(CronExpression expression, Instant after) {
        return java.util.Optional.ofNullable(expression.getNextValidTimeAfter(Date.from(after)))
                .map(Date::toInstant);
    }
}
