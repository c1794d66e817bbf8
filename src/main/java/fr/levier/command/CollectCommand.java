package fr.levier.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Catalogue;
import fr.levier.call.SourceWatch;
import fr.levier.message.Messages;
import fr.levier.people.Action;
import fr.levier.source.HarvestReport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code levier collect}: reads the sources now, from the real network only. */
@Command(name = "collect")
final class CollectCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--source", paramLabel = "ID", descriptionKey = "levier.option.source")
    private final List<String> sources = new ArrayList<>();

    @Option(names = "--accept", paramLabel = "ID", descriptionKey = "levier.option.accept")
    private final List<String> accepted = new ArrayList<>();

    @Option(names = "--reread", descriptionKey = "levier.option.reread")
    private boolean reread;

    CollectCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Session session = Session.live(store, Map.of())) {
            HarvestPrinter printer = new HarvestPrinter(output.err(), messages, output.isTerminal());
            Collector collector = session.bean(Collector.class);
            Set<String> chosen = new LinkedHashSet<>(sources);
            chosen.addAll(accepted);
            collector.demand(chosen);
            SourceWatch watch = session.bean(SourceWatch.class);
            accepted.forEach(id -> {
                watch.accept(id, session.now());
                PeopleWords.note(session, "levier collect", Optional.empty(), Action.QUARANTINE_ACCEPTED, id);
            });
            HarvestReport report = reread ? collector.reread(chosen, printer) : collect(collector, chosen, printer);
            printer.end();
            Optional<ChangesPrinter> changes = Optional.of(report)
                    .filter(r -> reread)
                    .map(r -> new ChangesPrinter(session, r.startedAt(), messages));
            output.print(() -> json(report, printer, changes), () -> text(report, session, changes));
            return ExitCode.of(report).code();
        }
    }

    private static HarvestReport collect(Collector collector, Set<String> chosen, HarvestPrinter printer)
            throws InterruptedException {
        return chosen.isEmpty() ? collector.collectAll(printer) : collector.collect(chosen, printer);
    }

    private static ObjectNode json(HarvestReport report, HarvestPrinter printer, Optional<ChangesPrinter> changes) {
        ObjectNode json = printer.json(report);
        changes.ifPresent(c -> json.set("changes", c.json()));
        return json;
    }

    private String text(HarvestReport report, Session session, Optional<ChangesPrinter> changes) {
        int problems =
                report.sources().stream().mapToInt(s -> s.problems().size()).sum();
        int calls = session.bean(Catalogue.class).list().size();
        return changes.map(c -> c.text() + "\n").orElse("") + messages.text("levier.collect.total", calls, problems);
    }
}
