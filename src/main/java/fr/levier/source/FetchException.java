package fr.levier.source;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A page that could not be had. It carries the problem to report and whether asking again may help. */
final class FetchException extends Exception {
    private static final long serialVersionUID = 1;

    private static final String PREFIX = "source.problem.";
    private static final String BUSY = PREFIX + "status";

    private final transient Problem problem;
    private final boolean passing;
    private final boolean gone;
    private final transient Optional<Duration> retryAfter;

    private FetchException(Problem problem, boolean passing, boolean gone, Optional<Duration> retryAfter) {
        super(problem.code() + " " + problem.place());
        this.problem = problem;
        this.passing = passing;
        this.gone = gone;
        this.retryAfter = retryAfter;
    }

    /** Asking again would not help. */
    static FetchException lasting(URI url, String code, Object... details) {
        return new FetchException(problem(url, code, details), false, false, Optional.empty());
    }

    /** It may be better in a moment. */
    static FetchException passing(URI url, String code, Object... details) {
        return new FetchException(problem(url, code, details), true, false, Optional.empty());
    }

    /** The site says that it may be better in a moment, and perhaps when. */
    static FetchException busy(URI url, int status, Optional<Duration> retryAfter) {
        return new FetchException(problem(url, "status", status), true, false, retryAfter);
    }

    /** The site says that there is no such page. */
    static FetchException gone(URI url, int status) {
        return new FetchException(problem(url, "page-gone", status), false, true, Optional.empty());
    }

    private static Problem problem(URI url, String code, Object... details) {
        return Problem.at(Place.of(url.toString()), PREFIX + code, details);
    }

    Problem problem() {
        return problem;
    }

    boolean isPassing() {
        return passing;
    }

    /** Returns whether the site answered, but with an error that may pass. */
    boolean isBusy() {
        return problem.code().equals(BUSY);
    }

    boolean isGone() {
        return gone;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
