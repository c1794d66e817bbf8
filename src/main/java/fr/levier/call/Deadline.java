package fr.levier.call;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One closing of a call, in the local time of its issuer.
 *
 * @param date the closing day
 * @param time the closing time where the page states one; without it the whole day counts as open
 * @param zone where that clock hangs
 * @param label whom or which stage it concerns, as the page says; empty for everybody
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Deadline(LocalDate date, Optional<LocalTime> time, ZoneId zone, Optional<String> label)
        implements Comparable<Deadline> {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    /** A closing day of a French issuer, open until midnight in Paris. */
    public static Deadline ofDay(LocalDate date) {
        return new Deadline(date, Optional.empty(), PARIS, Optional.empty());
    }

    public static Deadline at(LocalDate date, LocalTime time, ZoneId zone) {
        return new Deadline(date, Optional.of(time), zone, Optional.empty());
    }

    /** Returns the first instant at which an application comes too late. */
    @JsonIgnore
    public Instant closesAt() {
        return time.map(t -> date.atTime(t).atZone(zone))
                .orElseGet(() -> date.plusDays(1).atStartOfDay(zone))
                .toInstant();
    }

    /** Returns whether it is later (above zero) or earlier than it was; an hour that is now said of the same day, or no longer, moves nothing. */
    public int movedFrom(Deadline before) {
        boolean isSameDay =
                date.equals(before.date()) && time.isPresent() != before.time().isPresent();
        return isSameDay ? 0 : compareTo(before);
    }

    @Override
    public int compareTo(Deadline other) {
        return closesAt().compareTo(other.closesAt());
    }
}
