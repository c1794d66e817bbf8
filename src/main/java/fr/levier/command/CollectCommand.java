package fr.levier.command;

import fr.levier.call.Catalogue;
import fr.levier.call.SourceWatch;
import fr.levier.message.Messages;
import fr.levier.source.HarvestReport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    CollectCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Session session = Session.live(store, Map.of())) {
            HarvestPrinter printer = new HarvestPrinter(output.err(), messages);
            Collector collector = session.bean(Collector.class);
            Set<String> chosen = new LinkedHashSet<>(sources);
            chosen.addAll(accepted);
            collector.demand(chosen);
            SourceWatch watch = session.bean(SourceWatch.class);
            accepted.forEach(id -> watch.accept(id, session.now()));
            HarvestReport report =
                    chosen.isEmpty() ? collector.collectAll(printer) : collector.collect(chosen, printer);
            int problems =
                    report.sources().stream().mapToInt(s -> s.problems().size()).sum();
            output.print(
                    () -> printer.json(report),
                    () -> messages.text(
                            "levier.collect.total",
                            session.bean(Catalogue.class).list().size(),
                            problems));
            return ExitCode.of(report).code();
        }
    }
}
