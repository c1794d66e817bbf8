package fr.levier.dossier;

import fr.levier.call.Deadline;
import fr.levier.call.Document;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.SafeLink;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.web.FormField;
import fr.levier.web.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the page of an application file, and the list of them. */
final class DossierPages {
    static final String PATH = "/dossiers";
    private static final int EMPTY_PIECES = 3;

    private final Messages messages;
    private final DossierWords words;
    private final List<String> people;

    /** @param people whose names are offered where somebody is to do something */
    DossierPages(Messages messages, List<String> people) {
        this.messages = messages;
        this.words = new DossierWords(messages);
        this.people = List.copyOf(people);
    }

    static String address(String siren, String call) {
        return Links.to(PATH + "/" + call, Map.of("siren", siren));
    }

    static String list(String siren) {
        return Links.to(PATH, Map.of("siren", siren));
    }

    /** @param wrong what is wrong with what was typed, by field; under the empty name what could not be done */
    DossierView view(DossierFacts facts, boolean changes, Map<String, String> wrong, String done) {
        Dossier dossier = facts.dossier();
        String siren = dossier.siren();
        return new DossierView(
                facts.title(),
                Links.to("/appels/" + dossier.call(), Map.of("siren", siren)),
                List.of(words.when(facts)),
                words.over(facts),
                saved(dossier),
                done,
                wrong.containsKey("") ? List.of(wrong.getOrDefault("", "")) : List.of(),
                documents(facts),
                words.passages(facts),
                words.evidence(facts).map(this::source),
                words.verdict(facts),
                words.missing(facts),
                facts.schedule().steps().stream().map(this::line).toList(),
                words.warning(facts),
                dossier.pieces().stream().map(this::piece).toList(),
                dossier.text(Dossier.NOTES),
                changes ? Optional.of(edit(facts, wrong)) : Optional.empty(),
                Links.to(PATH + "/" + dossier.call() + "/dossier.pdf", Map.of("siren", siren)),
                list(siren));
    }

    DossierListView list(String authority, String siren, List<DossierFacts> files) {
        return new DossierListView(
                authority,
                files.stream()
                        .map(facts -> new DossierListView.Line(
                                facts.title(),
                                address(siren, facts.call().id().value()),
                                words.over(facts).orElseGet(() -> words.when(facts)),
                                said(facts),
                                facts.schedule().steps().stream().anyMatch(Schedule.Due::late)))
                        .toList(),
                Links.to("/appels", Map.of("siren", siren)));
    }

    private String said(DossierFacts facts) {
        long done = facts.schedule().steps().stream().filter(Schedule.Due::done).count();
        long late = facts.schedule().steps().stream().filter(Schedule.Due::late).count();
        return messages.text("dossier.list.said", done, facts.schedule().steps().size(), late);
    }

    private String saved(Dossier dossier) {
        if (dossier.version() == 0) {
            return "";
        }
        String day = Formats.of(messages)
                .date(dossier.changedAt().atZone(Deadline.PARIS).toLocalDate());
        return dossier.changedBy().isEmpty()
                ? messages.text("dossier.saved-on", day)
                : messages.text("dossier.saved-by", day, dossier.changedBy());
    }

    private List<DossierView.Document> documents(DossierFacts facts) {
        List<Document> documents = facts.call().content().value(Field.DOCUMENTS).orElse(List.of());
        return documents.stream()
                .map(document -> new DossierView.Document(document.title(), SafeLink.of(document.url())))
                .toList();
    }

    private DossierView.Source source(Evidence evidence) {
        return new DossierView.Source(SafeLink.of(evidence.url()).orElse(""), words.read(evidence));
    }

    private DossierView.Line line(Schedule.Due due) {
        return new DossierView.Line(
                words.name(due.step()),
                words.why(due),
                words.day(due),
                words.state(due),
                due.done() ? "MET" : due.late() ? "UNMET" : "UNKNOWN",
                due.who());
    }

    private DossierView.Piece piece(Dossier.Piece piece) {
        return new DossierView.Piece(piece.name(), words.state(piece), piece.done() ? "MET" : "UNKNOWN", piece.who());
    }

    private DossierView.Edit edit(DossierFacts facts, Map<String, String> wrong) {
        Dossier dossier = facts.dossier();
        List<DossierView.Group> steps = new ArrayList<>();
        for (Schedule.Due due : facts.schedule().steps()) {
            Step step = due.step();
            steps.add(new DossierView.Group(
                    words.name(step),
                    List.of(
                            box(dossier, Dossier.field(step, "fait"), "dossier.field.done"),
                            text(dossier, Dossier.field(step, "qui"), "dossier.field.who", wrong),
                            days(dossier, due, wrong))));
        }
        return new DossierView.Edit(
                PATH + "/enregistrer",
                dossier.siren(),
                dossier.call().value(),
                String.valueOf(dossier.version()),
                List.of(
                        text(dossier, Dossier.TARGET, "dossier.field.target", wrong)
                                .withHint(messages.text("dossier.hint.target")),
                        FormField.area(
                                        Dossier.ASSEMBLIES,
                                        messages.text("dossier.field.assemblies"),
                                        dossier.text(Dossier.ASSEMBLIES))
                                .withHint(words.assemblies(facts.house()))
                                .withErrorOf(wrong)),
                steps,
                pieces(dossier, wrong),
                FormField.area(Dossier.NOTES, messages.text("dossier.field.notes"), dossier.text(Dossier.NOTES))
                        .withErrorOf(wrong),
                people);
    }

    private FormField days(Dossier dossier, Schedule.Due due, Map<String, String> wrong) {
        String name = Dossier.field(due.step(), "jours");
        String typed = dossier.text(name);
        String label =
                messages.text(due.step().isBeforeAssembly() ? "dossier.field.days-assembly" : "dossier.field.days");
        return FormField.text(
                        name, label, typed.isEmpty() ? String.valueOf(due.step().days()) : typed)
                .withErrorOf(wrong);
    }

    private List<DossierView.Group> pieces(Dossier dossier, Map<String, String> wrong) {
        List<DossierView.Group> groups = new ArrayList<>();
        int last =
                dossier.pieces().stream().mapToInt(Dossier.Piece::number).max().orElse(0);
        int shown = Math.min(Dossier.MOST_PIECES, last + EMPTY_PIECES);
        for (int number = 1; number <= shown; number++) {
            groups.add(new DossierView.Group(
                    messages.text("dossier.piece", number),
                    List.of(
                            box(dossier, Dossier.piece(number, "fait"), "dossier.field.ready"),
                            text(dossier, Dossier.piece(number, "nom"), "dossier.field.piece", wrong),
                            text(dossier, Dossier.piece(number, "qui"), "dossier.field.who", wrong))));
        }
        return groups;
    }

    private FormField text(Dossier dossier, String name, String key, Map<String, String> wrong) {
        return FormField.text(name, messages.text(key), dossier.text(name)).withErrorOf(wrong);
    }

    private FormField box(Dossier dossier, String name, String key) {
        return FormField.box(name, messages.text(key), dossier.text(name).equals("oui"));
    }
}
