package fr.levier.digest;

import java.util.List;
import java.util.Optional;

/**
 * A person's week for one authority.
 *
 * @param off that this instance can send no mail; empty where it can
 * @param tasks calls that were given to them, the next closing first
 * @param letter what the letter would say; nothing when there is nothing to say
 */
public record WeekView(
        String authority,
        String off,
        List<Task> tasks,
        Optional<Letter> letter,
        String followed,
        String searches,
        String calls) {

    /** A call to take care of. */
    public record Task(String title, String link, String when, String note) {}
}
