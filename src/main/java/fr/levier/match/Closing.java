package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.call.Status;
import fr.levier.rule.Scheme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * Until when one may apply, seen from today: the nearest deadline that can still be met, given the effort that an application
 * demands. The kinds stand in the order in which calls are shown.
 *
 * @param day the closing day, for the kinds that have one
 */
public record Closing(Kind kind, Optional<LocalDate> day) {
    static final Comparator<Closing> ORDER = Comparator.comparing(Closing::kind)
            .thenComparing(closing -> closing.day().orElse(LocalDate.MAX));

    /** How a call closes. */
    public enum Kind {
        DATED,
        PERMANENT,
        UNKNOWN,
        /** Fewer days are left than the least that an application was seen to take. */
        TOO_SOON,
        OVER
    }

    static Closing unknown() {
        return new Closing(Kind.UNKNOWN, Optional.empty());
    }

    static Closing of(Call call, Optional<Scheme.Effort> effort, Instant now) {
        Status status = call.status(now);
        if (status == Status.CLOSED || status == Status.WITHDRAWN) {
            return new Closing(Kind.OVER, last(call));
        }
        if (status == Status.PERMANENT) {
            return new Closing(Kind.PERMANENT, Optional.empty());
        }
        Optional<LocalDate> next = call.nextDeadline(now).map(Deadline::date);
        if (next.isEmpty()) {
            return unknown();
        }
        return call.content().deadlines().stream()
                .filter(d -> d.closesAt().isAfter(now) && leaves(d, effort, now))
                .min(Deadline::compareTo)
                .map(d -> new Closing(Kind.DATED, Optional.of(d.date())))
                .orElseGet(() -> new Closing(Kind.TOO_SOON, next));
    }

    private static Optional<LocalDate> last(Call call) {
        return call.content().deadlines().stream().max(Deadline::compareTo).map(Deadline::date);
    }

    private static boolean leaves(Deadline deadline, Optional<Scheme.Effort> effort, Instant now) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, deadline.zone()), deadline.date());
        return effort.map(e -> days >= e.leastPersonDays()).orElse(true);
    }
}
