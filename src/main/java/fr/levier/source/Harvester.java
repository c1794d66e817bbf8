package fr.levier.source;

import fr.levier.call.Catalogue;
import fr.levier.call.Coverage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads sources into the catalogue. Each source runs by itself: whatever happens to one, the others finish and what they read is
 * stored.
 */
public final class Harvester {
    private static final int AT_ONCE = 4;
    /** Of one source in one run: the EU portal has up to two thousand; more is a reader that runs in circles. */
    private static final int MOST_PAGES = 4_000;

    private final Fetcher fetcher;
    private final PageStore pages;
    private final Catalogue catalogue;
    private final Clock clock;
    private final int mostPages;

    public Harvester(Fetcher fetcher, PageStore pages, Catalogue catalogue, Clock clock) {
        this(fetcher, pages, catalogue, clock, MOST_PAGES);
    }

    Harvester(Fetcher fetcher, PageStore pages, Catalogue catalogue, Clock clock, int mostPages) {
        this.mostPages = mostPages;
        this.fetcher = fetcher;
        this.pages = pages;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Reads the sources once.
     *
     * @throws InterruptedException when told to stop; what sources gave that had ended is stored, of the others nothing
     */
    public HarvestReport harvest(List<Source> sources, HarvestListener listener) throws InterruptedException {
        Instant startedAt = clock.instant();
        Visit visit = fetcher.visit();
        List<SourceReport> reports = runAll(sources.stream()
                .<Callable<SourceReport>>map(source -> () -> run(source, visit, listener))
                .toList());
        return new HarvestReport(startedAt, clock.instant(), reports);
    }

    /**
     * Reads the kept pages of the sources again with today's readers, without asking any site.
     *
     * @throws InterruptedException when told to stop
     */
    public HarvestReport reread(List<Source> sources, HarvestListener listener) throws InterruptedException {
        Instant startedAt = clock.instant();
        List<SourceReport> reports = new ArrayList<>();
        for (Source source : sources) {
            SourceReport report = new SourceReread(source, pages, catalogue, clock, listener).run();
            listener.sourceEnded(report);
            reports.add(report);
        }
        return new HarvestReport(startedAt, clock.instant(), reports);
    }

    private SourceReport run(Source source, Visit visit, HarvestListener listener) throws InterruptedException {
        PageReader reader = new PageReader(source, visit, pages, mostPages);
        LayoutWatch layout = new LayoutWatch(source, pages, lastGood(source));
        SourceReport report = new SourceHarvest(source, reader, layout, catalogue, clock, listener).run();
        listener.sourceEnded(report);
        return report;
    }

    private Optional<Instant> lastGood(Source source) {
        return catalogue.coverage().stream()
                .filter(c -> c.source().equals(source.id()))
                .findFirst()
                .flatMap(Coverage::lastCompleteRun);
    }

    private static List<SourceReport> runAll(List<Callable<SourceReport>> runs) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<SourceReport> reports = new ArrayList<>();
            for (Future<SourceReport> ended : threads.invokeAll(runs)) {
                reports.add(ended.get());
            }
            return reports;
        } catch (ExecutionException fault) {
            throw new IllegalStateException("A source's run ended in a fault of Levier", fault.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
