package fr.levier.source;

import fr.levier.call.Catalogue;
import fr.levier.call.Recorded;
import fr.levier.call.Sighting;
import fr.levier.call.SourceRun;
import fr.levier.call.UnreadPage;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of one source: from its start pages to the last page that they lead to. Whatever goes wrong becomes a problem, so that
 * nothing counts as gone that was only not read: a start page or a list that fails makes the run incomplete, the page of one call
 * only leaves that call in doubt.
 */
final class SourceHarvest {
    private static final Logger LOG = LoggerFactory.getLogger(SourceHarvest.class);
    /** A site that fails this often in a row is down; asking on would take hours and help nobody. */
    private static final int FAILURES_UNTIL_DOWN = 5;

    private final Source source;
    private final PageReader reader;
    private final Catalogue catalogue;
    private final Clock clock;
    private final HarvestListener listener;

    private final Deque<Request> waiting = new ArrayDeque<>();
    private final Set<Request> asked = new HashSet<>();
    private final Set<Request> startPages = new HashSet<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<UnreadPage> unread = new ArrayList<>();
    private final Problems problems = new Problems();
    private final LayoutWatch layout;
    private boolean complete = true;
    private int failuresInARow;

    SourceHarvest(
            Source source,
            PageReader reader,
            LayoutWatch layout,
            Catalogue catalogue,
            Clock clock,
            HarvestListener listener) {
        this.layout = layout;
        this.source = source;
        this.reader = reader;
        this.catalogue = catalogue;
        this.clock = clock;
        this.listener = listener;
    }

    SourceReport run() throws InterruptedException {
        Instant startedAt = clock.instant();
        try {
            startPages.addAll(source.start());
            waiting.addAll(source.start());
            readAll();
        } catch (RuntimeException fault) {
            fault(fault);
        }
        problems.addAll(layout.problems());
        return store(startedAt);
    }

    private void readAll() throws InterruptedException {
        for (Request request = waiting.poll(); request != null; request = waiting.poll()) {
            if (!asked.add(request)) {
                continue;
            }
            if (!reader.knows(request) && asksTooMuch(request)) {
                return;
            }
            read(request);
            listener.pageRead(source.id(), reader.pages(), waiting.size());
        }
    }

    private boolean asksTooMuch(Request next) {
        boolean tooMany = reader.pages() >= reader.mostPages();
        boolean down = failuresInARow >= FAILURES_UNTIL_DOWN;
        if (tooMany) {
            incomplete(next, "page-budget", reader.mostPages());
        } else if (down) {
            incomplete(next, "gave-up", FAILURES_UNTIL_DOWN);
        }
        return tooMany || down;
    }

    private void read(Request request) throws InterruptedException {
        try {
            Page page = reader.obtain(request);
            failuresInARow = 0;
            Extraction extraction = Extraction.of(source, page);
            layout.look(page, extraction);
            take(request, extraction);
        } catch (FetchException failure) {
            problems.addAll(List.of(failure.problem()));
            failed(request, failure);
        }
    }

    private void take(Request request, Extraction extraction) {
        if (extraction.isUnreadable()) {
            missed(request);
        }
        if (extraction.partial()) {
            complete = false;
        }
        sightings.addAll(extraction.sightings());
        waiting.addAll(extraction.morePages());
        problems.addAll(extraction.problems());
    }

    /** A page that a list still names and the site no longer has is really gone; a start page is more likely to have moved. */
    private void failed(Request request, FetchException failure) {
        boolean reallyGone = failure.isGone() && !startPages.contains(request);
        failuresInARow += failure.isGone() ? 0 : 1;
        if (!reallyGone) {
            missed(request);
        }
    }

    private void missed(Request request) {
        if (source.isLeaf(request) && !startPages.contains(request)) {
            unread.add(new UnreadPage(reader.addresses(request), request.about()));
        } else {
            complete = false;
            source.instead(request).ifPresent(other -> readInstead(request, other));
        }
    }

    private void readInstead(Request failed, Request other) {
        if (waiting.stream().noneMatch(other::equals) && !asked.contains(other)) {
            problem(failed, "read-instead", other.url());
            waiting.addFirst(other);
        }
    }

    private void incomplete(Request request, String code, Object... details) {
        complete = false;
        problem(request, code, details);
    }

    private void problem(Request request, String code, Object... details) {
        problems.add(Place.of(request.url().toString()), "source.problem." + code, details);
    }

    private void fault(RuntimeException fault) {
        LOG.error("{}: the run failed: {}", source.id(), fault.toString());
        LOG.debug("{}", source.id(), fault);
        complete = false;
        problems.add(
                Place.of(source.id()), "source.problem.fault", fault.getClass().getSimpleName());
    }

    private SourceReport store(Instant startedAt) {
        Recorded recorded = Recorded.NOTHING;
        Instant endedAt = clock.instant();
        try {
            recorded = catalogue.record(read(startedAt, endedAt));
            problems.addAll(recorded.quarantine());
        } catch (RuntimeException fault) {
            fault(fault);
        }
        return SourceReport.of(read(startedAt, endedAt), recorded, problems.list());
    }

    private SourceRun read(Instant startedAt, Instant endedAt) {
        return new SourceRun(
                source.id(),
                startedAt,
                endedAt,
                complete,
                reader.pages(),
                reader.notModified(),
                unread,
                sightings,
                problems.list());
    }
}
