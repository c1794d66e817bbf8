package fr.levier.source;

import fr.levier.call.Catalogue;
import fr.levier.call.Recorded;
import fr.levier.call.Sighting;
import fr.levier.call.SourceRun;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The kept pages of one source, read again by today's reader without asking the site.
 *
 * <p>A page speaks by its newest version in which anything can be read. Older versions of lists only lead on, to the pages of calls that
 * the site lists no longer. A page that was never kept is passed over: nothing is missing where nothing was asked.
 */
final class SourceReread {
    private final Source source;
    private final PageStore pages;
    private final Catalogue catalogue;
    private final Clock clock;
    private final HarvestListener listener;

    private final Deque<Request> waiting = new ArrayDeque<>();
    private final Set<PageKey> had = new HashSet<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final Problems problems = new Problems();
    private int read;

    SourceReread(Source source, PageStore pages, Catalogue catalogue, Clock clock, HarvestListener listener) {
        this.source = source;
        this.pages = pages;
        this.catalogue = catalogue;
        this.clock = clock;
        this.listener = listener;
    }

    SourceReport run() throws InterruptedException {
        Instant startedAt = clock.instant();
        waiting.addAll(source.startAgain());
        for (Request request = waiting.poll(); request != null; request = waiting.poll()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (had.add(PageKey.of(request))) {
                read(request);
            }
        }
        if (read == 0) {
            problems.add(Place.of(source.id()), "source.problem.nothing-kept");
        }
        return store(startedAt);
    }

    private void read(Request request) {
        Optional<Extraction> newest = version(request, 0);
        newest.ifPresent(extraction -> {
            read++;
            problems.addAll(extraction.problems());
            follow(request, extraction);
            listener.pageRead(source.id(), read, waiting.size());
        });
    }

    private void follow(Request request, Extraction newest) {
        Optional<Extraction> version = Optional.of(newest);
        boolean spoken = false;
        for (int age = 1; version.isPresent(); age++) {
            Extraction extraction = version.get();
            if (!spoken && !extraction.isUnreadable()) {
                spoken = true;
                sightings.addAll(extraction.sightings());
            }
            waiting.addAll(extraction.morePages());
            version = spoken && source.isLeaf(request) ? Optional.empty() : version(request, age);
        }
    }

    private Optional<Extraction> version(Request request, int age) {
        return pages.version(PageKey.of(request), age).map(page -> Extraction.of(source, page.answering(request)));
    }

    private SourceReport store(Instant startedAt) {
        SourceRun run = new SourceRun(
                        source.id(), startedAt, clock.instant(), false, read, 0, List.of(), sightings, problems.list())
                .asReread();
        Recorded recorded = read == 0 ? Recorded.NOTHING : catalogue.record(run);
        problems.addAll(recorded.quarantine());
        return SourceReport.of(run, recorded, problems.list());
    }
}
