package fr.levier.call;

import fr.levier.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may be missing of one source, and whether its last runs are believed: a run that looks broken changes nothing until a person
 * accepts it.
 *
 * @param coverage how well it is known
 * @param hosts the sites on which its calls stand
 * @param gaps what went wrong in its last run
 * @param quarantinedSince since when its runs are not believed
 * @param reasons why not
 * @param failures how many runs since the last complete one that was believed did not read it to its end
 */
public record SourceState(
        Coverage coverage,
        List<String> hosts,
        List<Problem> gaps,
        Optional<Instant> quarantinedSince,
        List<Problem> reasons,
        int failures) {
    public SourceState {
        hosts = List.copyOf(hosts);
        gaps = List.copyOf(gaps);
        reasons = List.copyOf(reasons);
    }

    public String source() {
        return coverage.source();
    }
}
