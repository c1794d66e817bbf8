package fr.levier.financing.mix;

import fr.levier.financing.Contribution;
import fr.levier.financing.SourcedRate;
import java.util.Optional;

/**
 * A contribution that may be asked for or not.
 *
 * @param effortDays what applying costs in days of work
 * @param odds the share of applications that win, only with the source in which it was read
 */
public record Candidate(String project, Contribution contribution, int effortDays, Optional<SourcedRate> odds) {

    /** Returns its name among all projects. */
    public String name() {
        return project + "/" + contribution.id();
    }
}
