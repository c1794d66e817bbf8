package fr.levier.command;

import fr.levier.authority.Authority;
import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.Deadline;
import fr.levier.call.NumberedEvent;
import fr.levier.digest.Digest;
import fr.levier.digest.DigestComposer;
import fr.levier.digest.DigestInputs;
import fr.levier.digest.Material;
import fr.levier.digest.Period;
import fr.levier.digest.Recipient;
import fr.levier.digest.Told;
import fr.levier.match.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Composes the letter that an authority's officer would receive, without recording or sending anything. */
final class PreviewLetters {
    private final Catalogue catalogue;
    private final LetterInputs inputs;

    PreviewLetters(Catalogue catalogue, LetterInputs inputs) {
        this.catalogue = catalogue;
        this.inputs = inputs;
    }

    /** Returns the letter of the week before {@code now}, or nothing when there is nothing to say. */
    Optional<Digest> compose(Situation situation, Instant now, Locale locale) {
        List<NumberedEvent> week = catalogue.weekBefore(now);
        Map<CallId, List<CallEvent>> later = catalogue.eventsSince(now).stream()
                .filter(e -> e.at().isAfter(now))
                .collect(Collectors.groupingBy(CallEvent::call));
        List<Call> known = inputs.calls(situation.authority()).stream()
                .filter(c -> !c.firstSeen().isAfter(now))
                .map(c -> c.before(later.getOrDefault(c.id(), List.of())))
                .toList();
        DigestInputs.View today = inputs.view(situation, known, inputs.matcher().at(now));
        DigestInputs.View view = inputs.remembering(today, situation, told(situation), week, now);
        return DigestComposer.compose(Material.ofWeek(
                        officer(view, locale),
                        Period.weekOf(now.atZone(Deadline.PARIS).toLocalDate()),
                        view,
                        week,
                        now)
                .in(inputs.world(LetterCalls.count(known.stream(), now), now)));
    }

    static Recipient officer(DigestInputs.View view, Locale locale) {
        return Recipient.preview(view.siren(), view.authority(), view.fictional(), locale);
    }

    /** What a reader of the authority was last told by is what the preview compares with; of a description in a file nobody was told. */
    private Told told(Situation situation) {
        return isStored(situation) ? inputs.told().latest(situation.authority().siren()) : Told.LONG_AGO;
    }

    private boolean isStored(Situation situation) {
        Authority described = situation.authority();
        return situation.project().isEmpty()
                && inputs.authorities()
                        .find(described.siren())
                        .filter(described::equals)
                        .isPresent();
    }
}
