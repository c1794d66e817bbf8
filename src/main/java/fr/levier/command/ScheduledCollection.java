package fr.levier.command;

import fr.levier.job.Collection;
import fr.levier.source.HarvestListener;
import fr.levier.source.HarvestReport;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The daily collection: what a job runs, and one line in the log of what came of it. */
final class ScheduledCollection implements Collection {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledCollection.class);

    private final Collector collector;

    ScheduledCollection(Collector collector) {
        this.collector = collector;
    }

    @Override
    public void run(Optional<String> source, Instant now) {
        try {
            HarvestReport report = source.isEmpty()
                    ? collector.collectAll(HarvestListener.silent())
                    : collector.collect(Set.of(source.get()), HarvestListener.silent());
            report.sources()
                    .forEach(s -> LOG.info(
                            "{}: {} calls, {} new, {} problems",
                            s.source(),
                            s.callsRead(),
                            s.recorded().added(),
                            s.problems().size()));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
