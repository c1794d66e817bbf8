package fr.levier.digest;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.web.FormView;
import fr.levier.web.Token;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the page of one's letters. */
final class LetterPages {
    static final int PAST = 12;

    /** Which form asked to have this week's letter. */
    static final String SENDING = "envoi";

    private final Links links;
    private final Messages words;
    private final Formats formats;
    private final Instant now;
    private final boolean possible;

    /** @param possible whether there is a server to send by */
    LetterPages(Links links, Messages words, Instant now, boolean possible) {
        this.possible = possible;
        this.links = links;
        this.words = words;
        this.formats = Formats.of(words);
        this.now = now;
    }

    /**
     * @param settings the form as it is shown
     * @param past the letters written before
     * @param refused what an address that refuses letters said
     * @param hasFeed whether there is a feed already
     * @param made the secret of the feed that was made just now
     */
    LettersView view(
            Subscription current,
            LettersView.Settings settings,
            List<JdbcLetters.Written> past,
            Optional<JdbcLetters.Suspended> refused,
            boolean hasFeed,
            String done,
            Optional<Token> made) {
        String make = hasFeed && made.isEmpty() ? "digest.letters.feed-again" : "digest.letters.feed-make";
        return new LettersView(
                done,
                current.email().value(),
                refused.isPresent() ? words.text("digest.letters.state-suspended") : state(current),
                possible ? "" : words.text("digest.off"),
                refused.map(r -> words.text(
                                "digest.letters.suspended",
                                day(r.since(), current),
                                new MailWords(words).of(r.because())))
                        .orElse(""),
                settings,
                current.sirens().isEmpty() ? Optional.empty() : Optional.of(send()),
                past.stream().map(letter -> past(letter, current)).toList(),
                made.map(links::feed).orElse(""),
                new FormView(Links.SETTINGS + "/flux", List.of(), words.text(make)),
                hasFeed
                        ? Optional.of(new FormView(
                                Links.SETTINGS + "/flux/retirer", List.of(), words.text("digest.letters.feed-end")))
                        : Optional.empty());
    }

    /** Each page has a form of its own: sent twice it makes one letter, and another page another one. */
    private FormView send() {
        Map<String, String> once = Map.of(SENDING, UUID.randomUUID().toString());
        return new FormView(Links.SETTINGS + "/envoi", once, List.of(), words.text("digest.letters.send"));
    }

    private String state(Subscription current) {
        if (current.sirens().isEmpty()) {
            return words.text("digest.letters.state-nothing");
        }
        if (current.due(now).isPresent()) {
            return words.text("digest.letters.state-now");
        }
        Optional<ZonedDateTime> next = current.next(now);
        if (next.isPresent()) {
            String at = next.get().toLocalTime().toString();
            return words.text(
                    "digest.letters.state-next", formats.date(next.get().toLocalDate()), at);
        }
        return words.text(
                current.wish().alerts().isEmpty() ? "digest.letters.state-none" : "digest.letters.state-alerts");
    }

    private LettersView.Past past(JdbcLetters.Written letter, Subscription current) {
        return new LettersView.Past(
                SentLetter.subject(letter.eml()),
                day(letter.at(), current),
                links.web(letter.key()).orElseThrow(),
                links.pdf(letter.key()).orElseThrow());
    }

    private String day(Instant at, Subscription current) {
        return formats.date(at.atZone(current.rhythm().zone()).toLocalDate());
    }
}
