package fr.levier.digest;

import fr.levier.web.FormField;
import fr.levier.web.FormView;
import java.util.List;
import java.util.Optional;

/**
 * The page of one's letters.
 *
 * @param done what was just done; may be empty
 * @param state when the next letter comes, or that none does
 * @param off that this instance can send no mail; empty where it can
 * @param suspended that the address refuses letters; may be empty
 * @param send what sends this week's letter, to who reads any
 * @param made the address of the feed that was made just now, shown this once
 * @param feed what makes it, or makes another one
 * @param endFeed what takes it away, where there is one
 */
public record LettersView(
        String done,
        String email,
        String state,
        String off,
        String suspended,
        Settings settings,
        Optional<FormView> send,
        List<Past> past,
        String made,
        FormView feed,
        Optional<FormView> endFeed) {
    public LettersView {
        past = List.copyOf(past);
    }

    /** The form, in its parts; {@code wrong} says what is wrong with the choice of authorities. */
    public record Settings(
            String action,
            List<FormField> rhythm,
            List<FormField> content,
            List<FormField> alerts,
            List<FormField> authorities,
            String wrong) {
        public Settings {
            rhythm = List.copyOf(rhythm);
            content = List.copyOf(content);
            alerts = List.copyOf(alerts);
            authorities = List.copyOf(authorities);
        }
    }

    /** A letter that was written before. */
    public record Past(String subject, String day, String web, String pdf) {}
}
