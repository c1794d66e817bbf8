package fr.levier.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a new campaign from a changed one: funders put the next campaign at the address of the last, and prolong a campaign into the
 * next year. When in doubt it is the same campaign, because a change is shown and a wrong new call would hide it. Pure.
 */
final class Campaign {
    /** An extension adds days or weeks; a new campaign comes a season later. */
    private static final Duration LONGEST_EXTENSION = Duration.ofDays(90);

    private static final Pattern DATE = Pattern.compile(
            "(?iu)(?:\\d{1,2}[/.-]\\d{1,2}[/.-]|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
                    + "|january|february|march|april|may|june|july|august|september|october|november|december)\\s+)20\\d{2}");

    private Campaign() {}

    /** Returns whether {@code now}, read at an instant, is the campaign after that of {@code before}. */
    static boolean isNext(Content before, Content now, Instant at) {
        Optional<Integer> old = titleYear(before);
        Optional<Integer> fresh = titleYear(now);
        if (old.isPresent() && fresh.isPresent()) {
            return fresh.get() > old.get();
        }
        return !sharesDeadline(before, now) && isSeasonLater(before.deadlines(), now.deadlines(), at);
    }

    /** Returns whether one closing is the same: the surest sign of one and the same campaign. */
    static boolean sharesDeadline(Content one, Content other) {
        return one.deadlines().stream()
                .anyMatch(d -> other.deadlines().stream().anyMatch(o -> o.date().equals(d.date())));
    }

    private static boolean isSeasonLater(List<Deadline> before, List<Deadline> now, Instant at) {
        Optional<Instant> last = before.stream().map(Deadline::closesAt).max(Instant::compareTo);
        Optional<Instant> first = now.stream().map(Deadline::closesAt).min(Instant::compareTo);
        return last.isPresent()
                && first.isPresent()
                && !last.get().isAfter(at)
                && first.get().isAfter(last.get().plus(LONGEST_EXTENSION));
    }

    /** A year within a date says when it closes, not which campaign it is. */
    static Optional<Integer> titleYear(Content content) {
        return Edition.lastYear(DATE.matcher(content.title()).replaceAll(" "));
    }
}
