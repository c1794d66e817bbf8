package fr.levier.command;

import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.NumberedEvent;
import fr.levier.digest.Digest;
import fr.levier.digest.DigestComposer;
import fr.levier.digest.DigestInputs;
import fr.levier.digest.Frequency;
import fr.levier.digest.JdbcSubscriptions;
import fr.levier.digest.Material;
import fr.levier.digest.Period;
import fr.levier.digest.Rhythm;
import fr.levier.digest.Told;
import fr.levier.match.Situation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Composes the letters that an authority's reader would have received, as the history of the catalogue gives them: calls as they were
 * then, what was put aside until then, verdicts of that day. A silent week is caught up by the next letter, as the cursor does. Rules,
 * the authority's profile and its portfolio are those of today, because no history of them is kept; how sources stood then is not said.
 */
final class ReplayedLetters {
    private final Catalogue catalogue;
    private final LetterInputs inputs;
    private final JdbcSubscriptions subscriptions;

    ReplayedLetters(Catalogue catalogue, LetterInputs inputs, JdbcSubscriptions subscriptions) {
        this.catalogue = catalogue;
        this.inputs = inputs;
        this.subscriptions = subscriptions;
    }

    /** Returns when the first reader of an authority is written to; the usual rhythm where nobody is. */
    Rhythm rhythm(String siren) {
        return Stream.of(Frequency.WEEKLY, Frequency.DAILY)
                .flatMap(frequency -> subscriptions.list(frequency).stream())
                .filter(subscription -> subscription.sirens().contains(siren))
                .findFirst()
                .map(subscription -> subscription.rhythm())
                .orElse(Rhythm.USUAL);
    }

    /** Returns the letters that were due between two days, both included; where nothing was to say there is none. */
    List<Digest> between(LocalDate from, LocalDate to, Situation situation, Rhythm rhythm, Locale locale) {
        List<Instant> due = due(from, to, rhythm);
        if (due.isEmpty()) {
            return List.of();
        }
        Then then = new Then(catalogue.eventsAfter(0), inputs.calls(situation.authority()));
        Duration before = Duration.ofDays(rhythm.frequency() == Frequency.DAILY ? 1 : 7);
        long cursor = then.lastEvent(due.get(0).minus(before));
        LocalDate last = due.get(0).minus(before).atZone(rhythm.zone()).toLocalDate();
        List<Digest> letters = new ArrayList<>();
        for (Instant now : due) {
            Period period = rhythm.lastDue(now).orElseThrow();
            Material material = material(then, cursor, situation, period, now, locale);
            Optional<Digest> letter = DigestComposer.compose(material.after(Optional.of(last)));
            if (letter.isPresent()) {
                letters.add(letter.get());
                cursor = then.lastEvent(now);
                last = now.atZone(rhythm.zone()).toLocalDate();
            }
        }
        return letters;
    }

    private static List<Instant> due(LocalDate from, LocalDate to, Rhythm rhythm) {
        return from.datesUntil(to.plusDays(1))
                .map(day -> ZonedDateTime.of(day, rhythm.at(), rhythm.zone()).toInstant())
                .filter(at -> !rhythm.lastDue(at).equals(rhythm.lastDue(at.minusSeconds(1))))
                .toList();
    }

    private Material material(Then then, long cursor, Situation situation, Period period, Instant now, Locale locale) {
        List<Call> known = then.calls(now);
        DigestInputs.View today = inputs.view(situation, known, inputs.matcher().at(now));
        DigestInputs.View view = today.without(today.dismissed().entrySet().stream()
                .filter(aside -> !aside.getValue().isAfter(now))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        List<NumberedEvent> happened = then.events(cursor, now);
        DigestInputs.View reader = inputs.remembering(view, situation, Told.LONG_AGO, happened, now);
        Material.World world = inputs.world(LetterCalls.count(known.stream(), now), now);
        return Material.ofWeek(PreviewLetters.officer(view, locale), period, reader, happened, now)
                .in(new Material.World(world.windows(), List.of(), world.liveCalls()));
    }

    /** The catalogue as it was at earlier instants. */
    private static final class Then {
        private final List<NumberedEvent> events;
        private final Map<CallId, List<NumberedEvent>> byCall;
        private final List<Call> calls;

        Then(List<NumberedEvent> events, List<Call> calls) {
            this.events = events;
            this.byCall =
                    events.stream().collect(Collectors.groupingBy(e -> e.event().call()));
            this.calls = calls;
        }

        /** Events are numbered as they were recorded: what stands after a later one was recorded later, whatever its source says. */
        long lastEvent(Instant now) {
            long last = 0;
            for (NumberedEvent event : events) {
                if (event.event().at().isAfter(now)) {
                    break;
                }
                last = event.number();
            }
            return last;
        }

        List<NumberedEvent> events(long cursor, Instant now) {
            long last = lastEvent(now);
            return events.stream()
                    .filter(e -> e.number() > cursor && e.number() <= last)
                    .toList();
        }

        List<Call> calls(Instant now) {
            long last = lastEvent(now);
            return calls.stream()
                    .filter(call -> !call.firstSeen().isAfter(now))
                    .map(call -> call.before(later(call.id(), last)))
                    .toList();
        }

        private List<CallEvent> later(CallId call, long last) {
            return byCall.getOrDefault(call, List.of()).stream()
                    .filter(e -> e.number() > last)
                    .map(NumberedEvent::event)
                    .toList();
        }
    }
}
