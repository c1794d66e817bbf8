package fr.levier.source;

import fr.levier.call.Recorded;
import fr.levier.problem.Problem;
import java.time.Instant;
import java.util.List;

/**
 * What came of one source in one run.
 *
 * @param source its identity
 * @param startedAt when reading began
 * @param endedAt when it ended
 * @param complete whether it was read to its end
 * @param pages how many pages were read, fetched or not modified
 * @param notModified how many of them the site declared unchanged
 * @param callsRead how many different calls its pages speak of
 * @param recorded what that changed in the catalogue
 * @param problems what went wrong
 */
public record SourceReport(
        String source,
        Instant startedAt,
        Instant endedAt,
        boolean complete,
        int pages,
        int notModified,
        int callsRead,
        Recorded recorded,
        List<Problem> problems) {
    public SourceReport {
        problems = List.copyOf(problems);
    }
}
