package fr.levier.source;

import java.time.Instant;
import java.util.List;

/** What came of a harvest, source by source in the order in which they were given; it holds results and problems alike. */
public record HarvestReport(Instant startedAt, Instant endedAt, List<SourceReport> sources) {
    public HarvestReport {
        sources = List.copyOf(sources);
    }

    /** Returns whether any source had a problem or was not read to its end: exit code 3. */
    public boolean hasProblems() {
        return sources.stream()
                .anyMatch(s -> (!s.complete() && !s.reread()) || !s.problems().isEmpty());
    }
}
