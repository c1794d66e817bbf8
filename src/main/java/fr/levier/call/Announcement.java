package fr.levier.call;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What the issuer made known about its call after publishing it: a corrigendum, a moved deadline, how many applied. Kept in its own
 * words; what they change is read where the issuer states it.
 *
 * @param day when it was made known, in the issuer's own zone; absent when it does not say
 * @param text plain text
 */
public record Announcement(Optional<LocalDate> day, String text) implements Comparable<Announcement> {
    private static final Comparator<Announcement> OLDEST_FIRST = Comparator.comparing(
                    (Announcement a) -> a.day.orElse(LocalDate.MIN))
            .thenComparing(Announcement::text);

    public Announcement {
        if (text.isBlank()) {
            throw new IllegalArgumentException("An announcement without words");
        }
    }

    @Override
    public int compareTo(Announcement other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
