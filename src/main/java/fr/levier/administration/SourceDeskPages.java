package fr.levier.administration;

import fr.levier.call.JdbcQuarantine;
import fr.levier.call.SourceStanding;
import fr.levier.call.SourcesView;
import fr.levier.message.Messages;
import fr.levier.web.FormView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the pages of the sources for who keeps the instance. */
record SourceDeskPages(Messages messages, boolean jobs) {

    SourcesDeskView view(SourcesView sources, Map<String, JdbcQuarantine.Decision> decisions, String done) {
        List<SourcesDeskView.Line> quarantined = new ArrayList<>();
        List<SourcesDeskView.Line> others = new ArrayList<>();
        sources.families().stream().flatMap(family -> family.sources().stream()).forEach(source -> {
            boolean isDoubted = source.standing() == SourceStanding.QUARANTINED;
            (isDoubted ? quarantined : others).add(line(source, Optional.ofNullable(decisions.get(source.id()))));
        });
        return new SourcesDeskView(
                done.isEmpty() ? "" : messages.text("administration.sources.done." + done),
                sources.statement(),
                jobs,
                quarantined,
                others,
                form("lire", "", messages.text("administration.sources.read-all")));
    }

    private SourcesDeskView.Line line(SourcesView.Line source, Optional<JdbcQuarantine.Decision> decision) {
        List<FormView> forms = new ArrayList<>();
        if (source.standing() == SourceStanding.QUARANTINED) {
            forms.add(form("accepter", source.id(), messages.text("administration.sources.accept", source.name())));
            forms.add(form("refuser", source.id(), messages.text("administration.sources.refuse", source.name()))
                    .quiet());
        } else if (jobs && source.standing() != SourceStanding.UNSET) {
            forms.add(form("lire", source.id(), messages.text("administration.sources.read", source.name()))
                    .quiet());
        }
        return new SourcesDeskView.Line(
                source, decision.map(this::decision).orElse(""), SourceDeskController.PATH + "/" + source.id(), forms);
    }

    private String decision(JdbcQuarantine.Decision decision) {
        return messages.text(
                decision.accepted() ? "administration.sources.accepted" : "administration.sources.refused",
                decision.by().isEmpty() ? messages.text("administration.by-command") : decision.by(),
                new Times(messages).at(decision.at()));
    }

    private static FormView form(String what, String source, String words) {
        return new FormView(
                SourceDeskController.PATH + "/" + what,
                source.isEmpty() ? Map.of() : Map.of("source", source),
                List.of(),
                words);
    }

    RunsView runs(String name, List<JdbcQuarantine.PastRun> runs) {
        return new RunsView(name, runs.stream().map(this::line).toList());
    }

    private RunsView.Line line(JdbcQuarantine.PastRun run) {
        String outcome = !run.quarantine().isEmpty() ? "doubted" : run.complete() ? "complete" : "incomplete";
        return new RunsView.Line(
                new Times(messages).at(run.endedAt()),
                messages.text("administration.runs." + outcome),
                run.pages(),
                run.sightings(),
                run.added(),
                run.changed(),
                run.withdrawn(),
                run.problems(),
                run.quarantine().stream()
                        .map(problem -> JdbcQuarantine.sentence(problem, messages))
                        .toList());
    }
}
