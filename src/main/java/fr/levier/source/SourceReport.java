package fr.levier.source;

import fr.levier.call.Recorded;
import fr.levier.call.Sighting;
import fr.levier.call.SourceRun;
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
 * @param reread whether kept pages were read again and the site was not asked, so that nothing could be complete
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
        List<Problem> problems,
        boolean reread) {
    public SourceReport {
        problems = List.copyOf(problems);
    }

    static SourceReport of(SourceRun run, Recorded recorded, List<Problem> problems) {
        int calls = (int) run.sightings().stream().map(Sighting::id).distinct().count();
        return new SourceReport(
                run.source(),
                run.startedAt(),
                run.endedAt(),
                run.complete(),
                run.pages(),
                run.notModified(),
                calls,
                recorded,
                problems,
                run.reread());
    }
}
