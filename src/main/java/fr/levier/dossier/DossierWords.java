package fr.levier.dossier;

import fr.levier.authority.Council;
import fr.levier.call.CallSection;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says a file in the language of its reader, once for the page, the document and programs. */
final class DossierWords {
    private final Messages messages;
    private final Formats formats;

    DossierWords(Messages messages) {
        this.messages = messages;
        this.formats = Formats.of(messages);
    }

    String when(DossierFacts facts) {
        return facts.deadline()
                .map(next -> messages.text("call.deadline.until", formats.date(next.date())))
                .orElseGet(() -> messages.text("call.status." + section(facts)));
    }

    /** Nobody can apply any more. */
    Optional<String> over(DossierFacts facts) {
        CallSection section = section(facts);
        return section.compareTo(CallSection.CLOSED) < 0
                ? Optional.empty()
                : Optional.of(messages.text("match.over." + section));
    }

    private static CallSection section(DossierFacts facts) {
        return CallSection.of(facts.call().status(facts.now()));
    }

    String verdict(DossierFacts facts) {
        return messages.text("dossier.verdict."
                + facts.match().verdict().eligibility().name().toLowerCase(Locale.ROOT));
    }

    List<String> missing(DossierFacts facts) {
        return facts.match().verdict().missing().stream()
                .map(question -> question.question().in(messages.locale()))
                .toList();
    }

    String name(Step step) {
        return messages.text("dossier.step." + step.code());
    }

    String why(Schedule.Due due) {
        String from = due.step() == Step.DELIBERATION
                ? "dossier.why.session"
                : due.step().isBeforeAssembly() ? "dossier.why.assembly" : "dossier.why.last";
        return messages.text(from, due.days());
    }

    String day(Schedule.Due due) {
        return due.day().map(formats::date).orElseGet(() -> messages.text("dossier.no-day"));
    }

    String state(Schedule.Due due) {
        return messages.text(
                due.done() ? "dossier.state.done" : due.late() ? "dossier.state.late" : "dossier.state.open");
    }

    String state(Dossier.Piece piece) {
        return messages.text(piece.done() ? "dossier.state.ready" : "dossier.state.missing");
    }

    Optional<String> warning(DossierFacts facts) {
        Schedule schedule = facts.schedule();
        if (schedule.missed()) {
            return Optional.of(messages.text("dossier.warning.missed"));
        }
        Optional<LocalDate> closing = facts.deadline().map(Deadline::date);
        boolean isTooLate = closing.flatMap(last -> facts.dossier().target().filter(last::isBefore))
                .isPresent();
        if (isTooLate) {
            return Optional.of(messages.text("dossier.warning.after-closing"));
        }
        return schedule.last().isEmpty() ? Optional.of(messages.text("dossier.warning.no-closing")) : Optional.empty();
    }

    /** Says what an empty field of assemblies means. */
    String assemblies(Council house) {
        String days = house.assemblies().stream().map(formats::date).collect(Collectors.joining(", "));
        return days.isEmpty()
                ? messages.text("dossier.hint.assemblies")
                : messages.text("dossier.hint.assemblies-known", days);
    }

    /** Returns the sentences of the page that speak of pieces, and where they stand. */
    List<String> passages(DossierFacts facts) {
        return Passages.of(facts.call().content().value(Field.DESCRIPTION).orElse(""));
    }

    Optional<Evidence> evidence(DossierFacts facts) {
        return facts.call().content().find(Field.DESCRIPTION).map(Stated::evidence);
    }

    String read(Evidence evidence) {
        return messages.text(
                "dossier.read-on",
                evidence.url().toString(),
                formats.date(evidence.seenAt().atZone(Deadline.PARIS).toLocalDate()));
    }
}
