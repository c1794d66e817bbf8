package fr.levier.digest;

import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Deadline;
import fr.levier.call.NumberedEvent;
import fr.levier.call.Status;
import fr.levier.rule.AdministrativeWindows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Everything that one letter is made from: the same material gives the same letter, on any machine, at any time.
 *
 * @param recipient to whom
 * @param period for which time
 * @param views the authorities of the reader, each with its verdicts
 * @param histories what happened to calls since the last recorded letter; not looked at for a first letter
 * @param found what the reader's saved searches find, each call with their names
 * @param world what is the same for all readers
 * @param past when the reader was written to before
 * @param soonDays how many days before a deadline the reader must know of it
 * @param now when; every number of days counts from here
 */
public record Material(
        Recipient recipient,
        Period period,
        List<DigestInputs.View> views,
        Map<CallId, CallHistory> histories,
        Map<CallId, List<String>> found,
        World world,
        Past past,
        int soonDays,
        Instant now) {
    static final int SOON_DAYS = 30;

    public Material {
        views = List.copyOf(views);
        found = Map.copyOf(found);
    }

    /** The same of a reader without saved searches. */
    public Material(
            Recipient recipient,
            Period period,
            List<DigestInputs.View> views,
            Map<CallId, CallHistory> histories,
            World world,
            Past past,
            int soonDays,
            Instant now) {
        this(recipient, period, views, histories, Map.of(), world, past, soonDays, now);
    }

    /** What is the same for all readers. */
    public record World(List<AdministrativeWindows.Opening> windows, List<Gap> gaps, int liveCalls) {
        static final World EMPTY = new World(List.of(), List.of(), 0);

        public World {
            windows = List.copyOf(windows);
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * When the reader was written to before.
     *
     * @param since the day of the subscription
     * @param lastLetter the day of the last letter; nothing before the first
     * @param zone where the reader lives: every day here is one of its calendar
     */
    public record Past(LocalDate since, Optional<LocalDate> lastLetter, ZoneId zone) {
        /** The past of a reader in Paris. */
        public Past(LocalDate since, Optional<LocalDate> lastLetter) {
            this(since, lastLetter, Deadline.PARIS);
        }

        /** Returns the last day on which the reader heard of Levier. */
        LocalDate lastSign() {
            return lastLetter.orElse(since);
        }
    }

    /** The ordinary letter of a week after another one, for one authority. */
    public static Material ofWeek(
            Recipient recipient, Period period, DigestInputs.View view, List<NumberedEvent> events, Instant now) {
        LocalDate before = period.firstDay().minusWeeks(1);
        return new Material(
                recipient,
                period,
                List.of(view),
                CallHistory.of(events),
                World.EMPTY,
                new Past(before, Optional.of(before)),
                SOON_DAYS,
                now);
    }

    /** The same with what everybody is told. */
    public Material in(World everybody) {
        return new Material(recipient, period, views, histories, found, everybody, past, soonDays, now);
    }

    /** The same for a reader whose saved searches find this. */
    Material finding(Map<CallId, List<String>> searched) {
        return new Material(recipient, period, views, histories, searched, world, past, soonDays, now);
    }

    /** The same for a reader whose last letter was of that day. */
    public Material after(Optional<LocalDate> lastLetter) {
        Past then = new Past(lastLetter.orElse(past.since()), lastLetter, past.zone());
        return new Material(recipient, period, views, histories, found, world, then, soonDays, now);
    }

    /**
     * Returns which calls a letter after another one may speak of: what happened since, what closes soon, and what is always open.
     *
     * @param told the calls to which something happened
     */
    static Predicate<Call> wanted(Set<CallId> told, int soonDays, Instant now) {
        Instant near = now.plus(Duration.ofDays(soonDays + 1L));
        return call -> told.contains(call.id())
                || call.status(now) == Status.PERMANENT
                || call.nextDeadline(now)
                        .filter(deadline -> deadline.closesAt().isBefore(near))
                        .isPresent();
    }

    /** Returns whether the reader never read of any of these authorities. */
    boolean isFirst() {
        return past.lastLetter().isEmpty()
                || !views.isEmpty() && views.stream().allMatch(v -> v.memory().isFirst());
    }

    /** Returns the day of the letter where its reader lives. */
    LocalDate today() {
        return LocalDate.ofInstant(now, past.zone());
    }

    /** Returns how near the deadlines are that the letter tells as near, for the reader's authority that needs most time. */
    int longestLead() {
        return views.stream()
                .flatMap(view -> view.said().council().leadDays().stream())
                .reduce(soonDays, Math::max);
    }

    /** Returns whether this is the first letter of a quarter, whenever it is written and for whichever week. */
    boolean opensQuarter() {
        return past.lastLetter().map(last -> quarter(last) != quarter(today())).orElse(true);
    }

    private static int quarter(LocalDate day) {
        return day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
