package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.CallSection;
import fr.levier.call.Deadline;
import fr.levier.call.search.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the calls of a shelf stand at one time: good until the next closing, opening or midnight, whichever comes first, so that what
 * it says is exact and need not be computed for every page.
 */
final class Moment {
    static final int SOON_DAYS = 30;
    private static final int QUARTER_DAYS = 91;
    private static final int HALF_YEAR_DAYS = 182;

    private final Shelf shelf;
    private final Instant from;
    private final Instant until;
    private final Map<CallSection, BitSet> sections = new EnumMap<>(CallSection.class);
    private final Map<String, BitSet> statuses = new TreeMap<>();
    private final Map<String, BitSet> deadlines = new TreeMap<>();
    private final int[] byClosing;

    Moment(Shelf shelf, Instant now) {
        this.shelf = shelf;
        this.from = now;
        Instant end = LocalDate.ofInstant(now, Deadline.PARIS)
                .plusDays(1)
                .atStartOfDay(Deadline.PARIS)
                .toInstant();
        List<Ranked> ranked = new ArrayList<>(shelf.size());
        for (int place = 0; place < shelf.size(); place++) {
            Call call = shelf.calls().get(place);
            Optional<Deadline> next = call.nextDeadline(now);
            CallSection section = CallSection.of(call.status(now));
            put(section, next, place, now);
            end = next.map(Deadline::closesAt).filter(end::isAfter).orElse(end);
            ranked.add(new Ranked(place, section, urgency(call, next)));
        }
        this.until = end;
        this.byClosing = ranked.stream()
                .sorted(Comparator.comparing(Ranked::section)
                        .thenComparingLong(Ranked::urgency)
                        .thenComparingInt(Ranked::place))
                .mapToInt(Ranked::place)
                .toArray();
    }

    private record Ranked(int place, CallSection section, long urgency) {}

    /** The next closing first; among closed calls the one that closed last. */
    private static long urgency(Call call, Optional<Deadline> next) {
        return next.map(d -> d.closesAt().getEpochSecond())
                .orElseGet(() -> call.content().deadlines().stream()
                        .mapToLong(d -> -d.closesAt().getEpochSecond())
                        .min()
                        .orElse(Long.MAX_VALUE));
    }

    private void put(CallSection section, Optional<Deadline> next, int place, Instant now) {
        sections.computeIfAbsent(section, s -> new BitSet()).set(place);
        set(statuses, section.slug(), place);
        boolean isComing = section == CallSection.OPEN || section == CallSection.FORTHCOMING;
        if (!isComing || next.isEmpty()) {
            return;
        }
        long days = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(now, next.get().zone()), next.get().date());
        if (section == CallSection.OPEN && days <= SOON_DAYS) {
            set(statuses, "bientot", place);
        }
        if (days <= SOON_DAYS) {
            set(deadlines, "1-mois", place);
        }
        if (days <= QUARTER_DAYS) {
            set(deadlines, "3-mois", place);
        }
        if (days <= HALF_YEAR_DAYS) {
            set(deadlines, "6-mois", place);
        } else {
            set(deadlines, "plus-tard", place);
        }
    }

    private static void set(Map<String, BitSet> values, String value, int place) {
        values.computeIfAbsent(value, v -> new BitSet()).set(place);
    }

    @SuppressWarnings("ReferenceEquality") // as columns do
    boolean holds(Shelf other, Instant now) {
        return shelf == other && !now.isBefore(from) && now.isBefore(until);
    }

    Map<String, BitSet> statuses() {
        return statuses;
    }

    Map<String, BitSet> deadlines() {
        return deadlines;
    }

    BitSet section(CallSection section) {
        return sections.getOrDefault(section, new BitSet());
    }

    /** Returns the calls that somebody may still answer: beside another one « éligible » would mislead. */
    BitSet answerable() {
        BitSet all = new BitSet(shelf.size());
        sections.forEach((section, calls) -> {
            if (section.compareTo(CallSection.CLOSED) < 0) {
                all.or(calls);
            }
        });
        return all;
    }

    int[] byClosing() {
        return byClosing;
    }
}
