package fr.levier.administration;

import fr.levier.web.FormView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How letters stand.
 *
 * @param done what was just done; may be empty
 * @param possible whether there is a server to send by
 * @param counts how many letters there are, by what became of them, in words
 * @param filters address and words of each part of the outbox
 * @param shown the part that is shown
 */
public record MailView(
        String done,
        boolean possible,
        List<String> counts,
        Map<String, String> filters,
        String shown,
        List<Line> letters,
        List<Refusing> suspended) {
    public MailView {
        counts = List.copyOf(counts);
        letters = List.copyOf(letters);
        suspended = List.copyOf(suspended);
    }

    /**
     * A letter.
     *
     * @param period empty for a message that is no letter
     * @param error what the server said; may be empty
     */
    public record Line(
            String number,
            String email,
            String period,
            String composed,
            String status,
            boolean troubled,
            String error,
            Optional<FormView> resend) {}

    /** An address that refused a letter for good. */
    public record Refusing(String email, String since, String because, FormView restore) {}
}
