package fr.levier.administration;

import fr.levier.digest.JdbcLetterDesk;
import fr.levier.digest.JdbcLetters;
import fr.levier.digest.MailWords;
import fr.levier.message.Messages;
import fr.levier.web.FormView;
import fr.levier.web.Links;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the page of the outbox.
 *
 * @param siren of the authority whose people's letters are shown; empty for all
 */
record MailPages(Messages messages, String siren, boolean possible) {

    static JdbcLetterDesk.Box box(String named) {
        for (JdbcLetterDesk.Box box : JdbcLetterDesk.Box.values()) {
            if (slug(box).equals(named)) {
                return box;
            }
        }
        return JdbcLetterDesk.Box.ALL;
    }

    private static String slug(JdbcLetterDesk.Box box) {
        return switch (box) {
            case ALL -> "";
            case LATE -> "retard";
            case PENDING -> "attente";
            case FAILED -> "echec";
            case CANCELLED -> "annulees";
        };
    }

    MailView view(
            String done,
            Optional<JdbcLetters.Standing> standing,
            JdbcLetterDesk.Box box,
            List<JdbcLetters.Stored> letters,
            List<JdbcLetters.Suspended> suspended) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (JdbcLetterDesk.Box each : JdbcLetterDesk.Box.values()) {
            filters.put(Links.to(MailController.PATH, parameters("etat", slug(each))), words(each));
        }
        return new MailView(
                done.isEmpty() ? "" : messages.text("administration.mail.done." + done),
                possible,
                standing.map(counts -> counts(counts, suspended.size())).orElse(List.of()),
                filters,
                words(box),
                letters.stream().map(this::line).toList(),
                suspended.stream().map(this::refusing).toList());
    }

    private List<String> counts(JdbcLetters.Standing standing, int suspended) {
        return List.of(
                messages.text("administration.mail.sent", standing.sent()),
                messages.text("administration.mail.pending", standing.waiting()),
                messages.text("administration.mail.late", standing.late()),
                messages.text("administration.mail.failed", standing.givenUp()),
                messages.text("administration.mail.cancelled", standing.cancelled()),
                messages.text("administration.mail.suspended", suspended));
    }

    private Map<String, String> parameters(String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("siren", siren);
        parameters.put(name, value);
        return parameters;
    }

    private String words(JdbcLetterDesk.Box box) {
        return messages.text("administration.mail.box." + box.name().toLowerCase(Locale.ROOT));
    }

    private MailView.Line line(JdbcLetters.Stored letter) {
        boolean isLetter = !letter.period().isEmpty();
        String number = String.valueOf(letter.id());
        return new MailView.Line(
                number,
                letter.email(),
                isLetter ? letter.period() : messages.text("administration.mail.kind." + letter.kind()),
                new Times(messages).at(letter.composedAt()),
                messages.text("administration.mail.status." + letter.status(), letter.attempts())
                        + letter.cancelled()
                                .map(why -> " " + messages.text("administration.mail.because." + why))
                                .orElse(""),
                letter.status().equals("FAILED") || letter.error().isPresent(),
                letter.error().map(new MailWords(messages)::of).orElse(""),
                letter.isResendable() ? Optional.of(resend(number)) : Optional.empty());
    }

    private FormView resend(String number) {
        return new FormView(
                        MailController.PATH + "/renvoyer",
                        parameters("lettre", number),
                        List.of(),
                        messages.text("administration.mail.resend", number))
                .quiet();
    }

    private MailView.Refusing refusing(JdbcLetters.Suspended suspended) {
        return new MailView.Refusing(
                suspended.email(),
                new Times(messages).at(suspended.since()),
                new MailWords(messages).of(suspended.because()),
                new FormView(
                        MailController.PATH + "/retablir",
                        parameters("email", suspended.email()),
                        List.of(),
                        messages.text("administration.mail.restore", suspended.email())));
    }
}
