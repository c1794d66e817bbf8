package fr.levier.command;

import fr.levier.call.CallEvent;
import fr.levier.call.Catalogue;
import fr.levier.call.Deadline;
import fr.levier.digest.Digest;
import fr.levier.digest.DigestComposer;
import fr.levier.digest.DigestInputs;
import fr.levier.digest.Period;
import fr.levier.digest.Recipient;
import fr.levier.match.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Composes the letter that an authority's officer would receive, without recording or sending anything. */
final class PreviewLetters {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Catalogue catalogue;
    private final LetterInputs inputs;

    PreviewLetters(Catalogue catalogue, LetterInputs inputs) {
        this.catalogue = catalogue;
        this.inputs = inputs;
    }

    /** Returns the letter of the week before {@code now}, or nothing when there is nothing to say. */
    Optional<Digest> compose(Situation situation, Instant now, Locale locale) {
        DigestInputs.View view = inputs.view(situation, now);
        Recipient recipient =
                Recipient.preview(situation.authority().siren(), view.authority(), view.fictional(), locale);
        List<CallEvent> week = catalogue.eventsSince(now.minus(WEEK)).stream()
                .filter(e -> !e.at().isAfter(now))
                .toList();
        Period period = Period.weekOf(now.atZone(Deadline.PARIS).toLocalDate());
        return DigestComposer.compose(recipient, period, view.matches(), week, now);
    }
}
