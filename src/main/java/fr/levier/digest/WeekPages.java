package fr.levier.digest;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.follow.Stance;
import fr.levier.message.Messages;
import fr.levier.message.PlainText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the page of a week. */
final class WeekPages {
    private final String siren;
    private final Messages messages;
    private final Instant now;

    WeekPages(String siren, Messages messages, Instant now) {
        this.siren = siren;
        this.messages = messages;
        this.now = now;
    }

    /** @param possible whether there is a server to send letters by */
    WeekView view(
            String authority,
            boolean possible,
            List<Stance> tasks,
            Function<Stance, Optional<Call>> calls,
            Optional<Letter> letter) {
        List<WeekView.Task> lines = tasks.stream()
                .flatMap(stance -> calls.apply(stance).map(call -> task(stance, call)).stream())
                .sorted(Comparator.comparing(Sorted::closing))
                .map(Sorted::task)
                .toList();
        return new WeekView(
                authority,
                possible ? "" : messages.text("digest.off"),
                lines,
                letter,
                WeekController.PATH + "?siren=" + siren,
                "/suivi?siren=" + siren,
                "/recherches?siren=" + siren,
                "/appels?siren=" + siren);
    }

    private record Sorted(Instant closing, WeekView.Task task) {}

    private Sorted task(Stance stance, Call call) {
        Optional<Deadline> next = call.nextDeadline(now);
        String when = next.map(d -> messages.text("digest.week.until", LetterDeadline.of(d, messages)))
                .orElseGet(() -> messages.text("digest.deadline.unknown-alone"));
        String title = call.content().title().isBlank()
                ? call.id().value()
                : call.content().title();
        return new Sorted(
                next.map(Deadline::closesAt).orElse(Instant.MAX),
                new WeekView.Task(
                        PlainText.line(title),
                        "/suivi/" + call.id() + "?siren=" + siren,
                        when,
                        shortened(stance.note())));
    }

    private static String shortened(String note) {
        return note.lines().limit(3).collect(Collectors.joining(" "));
    }
}
