package fr.levier.digest;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Which closings a letter tells. A weekly one tells all that are near, for a week is a long time. A daily one tells a closing when it
 * becomes near, and again when it is 14, 7, 3 and 1 days off; days on which no letter went are made up for by the next. What the
 * authority decided against is not told as closing at all, whatever else counts on it.
 */
final class ClosingNews {
    private static final long[] STEPS = {14, 7, 3, 1};

    private final int soonDays;
    private final Optional<Long> sinceLast;

    private ClosingNews(int soonDays, Optional<Long> sinceLast) {
        this.soonDays = soonDays;
        this.sinceLast = sinceLast;
    }

    static ClosingNews of(Material material) {
        return new ClosingNews(
                material.soonDays(),
                material.past()
                        .lastLetter()
                        .filter(any -> !material.period().isWeek())
                        .map(last -> ChronoUnit.DAYS.between(last, material.today())));
    }

    boolean tells(Entry entry) {
        return !entry.declined()
                && entry.pressed(soonDays, 0)
                && sinceLast.map(days -> isStep(entry, days)).orElse(true);
    }

    private boolean isStep(Entry entry, long days) {
        return !entry.pressed(soonDays, days) || step(entry, 0) != step(entry, days);
    }

    /** Returns how many of the steps were still to come some days ago. */
    private static long step(Entry entry, long ago) {
        long left = entry.daysLeft().orElse(0L) + ago;
        return LongStream.of(STEPS).filter(step -> step < left).count();
    }
}
