package fr.levier.source;

import fr.levier.call.Sighting;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares the pages of one run with what they were in the last run that was believed. When most pages of one kind are built otherwise
 * and give less than today's reader still finds in the old ones, the site has changed and the reader no longer fits.
 */
final class LayoutWatch {
    private final Source source;
    private final PageStore pages;
    private final Optional<Instant> lastGood;
    private final Map<String, Kind> kinds = new TreeMap<>();

    /** How many pages of one kind were compared, are built otherwise, and give less. */
    private static final class Kind {
        private int compared;
        private int changed;
        private boolean givesLess;
    }

    /** @param lastGood when the last believed run ended; without one there is nothing to compare with */
    LayoutWatch(Source source, PageStore pages, Optional<Instant> lastGood) {
        this.source = source;
        this.pages = pages;
        this.lastGood = lastGood;
    }

    void look(Page now, Extraction extraction) {
        lastGood.flatMap(at -> pages.asOf(PageKey.of(now.request()), at))
                .ifPresent(before -> compare(before, now, extraction));
    }

    private void compare(StoredPage before, Page now, Extraction extraction) {
        Kind kind = kinds.computeIfAbsent(now.request().kind(), k -> new Kind());
        kind.compared++;
        if (!Arrays.equals(before.body(), now.body())
                && Skeleton.of(before.body()).differs(Skeleton.of(now.body()))) {
            kind.changed++;
            Extraction then = Extraction.of(source, before.answering(now.request()));
            kind.givesLess |= given(extraction) < given(then);
        }
    }

    private static int given(Extraction extraction) {
        int values = 0;
        for (Sighting sighting : extraction.sightings()) {
            values += sighting.content().all().size();
        }
        return values + extraction.morePages().size();
    }

    /** Returns the problem to report, if the site has changed. */
    List<Problem> problems() {
        boolean changed = kinds.values().stream().anyMatch(k -> k.givesLess && k.changed * 2 > k.compared);
        return changed ? List.of(Problem.at(Place.of(source.id()), "source.problem.layout-changed")) : List.of();
    }
}
