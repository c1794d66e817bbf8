package fr.levier.command;

import fr.levier.call.Call;
import fr.levier.call.Catalogue;
import fr.levier.call.Deadline;
import fr.levier.call.NumberedEvent;
import fr.levier.digest.Digest;
import fr.levier.digest.DigestComposer;
import fr.levier.digest.DigestInputs;
import fr.levier.digest.Material;
import fr.levier.digest.Period;
import fr.levier.digest.Recipient;
import fr.levier.match.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Composes letters that an authority's officer would receive, or would have received, without recording or sending anything. */
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
        return DigestComposer.compose(material(situation, now, locale));
    }

    /**
     * Returns the letters of each week between two days, as the history of the catalogue gives them: calls that were known then, what
     * happened until then, verdicts of that day. What pages said of a call is taken as they say it now.
     */
    List<Digest> replay(Situation situation, LocalDate from, LocalDate to, Locale locale) {
        List<Digest> letters = new ArrayList<>();
        LocalDate day = from;
        Optional<LocalDate> last = Optional.of(from.minusWeeks(1));
        while (!day.isAfter(to)) {
            Instant now = day.atTime(9, 0).atZone(Deadline.PARIS).toInstant();
            Material week = material(situation, now, locale);
            Optional<Digest> letter = DigestComposer.compose(week.after(last));
            letter.ifPresent(letters::add);
            last = letter.isPresent() ? Optional.of(day) : last;
            day = day.plusWeeks(1);
        }
        return letters;
    }

    private Material material(Situation situation, Instant now, Locale locale) {
        List<Call> known = inputs.calls(situation.authority()).stream()
                .filter(c -> !c.firstSeen().isAfter(now))
                .map(c -> asOf(c, now))
                .toList();
        DigestInputs.View view = inputs.view(situation, known, inputs.matcher().at(now));
        Recipient recipient =
                Recipient.preview(situation.authority().siren(), view.authority(), view.fictional(), locale);
        List<NumberedEvent> week = catalogue.eventsSince(now.minus(WEEK)).stream()
                .filter(e -> !e.at().isAfter(now))
                .map(e -> new NumberedEvent(0, e))
                .toList();
        Period period = Period.weekOf(now.atZone(Deadline.PARIS).toLocalDate());
        return Material.ofWeek(recipient, period, view, week, now)
                .without(inputs.dismissed(List.of(view.siren())))
                .in(inputs.world(LetterCalls.count(known.stream(), now), now));
    }

    /** A call that was withdrawn later was not then. */
    private static Call asOf(Call call, Instant now) {
        return new Call(
                call.id(),
                call.content(),
                call.origins(),
                call.firstSeen(),
                call.withdrawnAt().filter(at -> !at.isAfter(now)));
    }
}
