package fr.levier.source;

import fr.levier.call.Sighting;
import fr.levier.problem.Problem;
import java.util.List;

/**
 * What one page gave.
 *
 * @param sightings what it says of calls
 * @param morePages what to fetch next for this source
 * @param problems what could not be read; their codes start with {@code source.problem.}
 * @param partial whether the page says itself that there are calls which it does not show: what is missing then is not gone
 */
public record Extraction(List<Sighting> sightings, List<Request> morePages, List<Problem> problems, boolean partial) {
    public Extraction {
        sightings = List.copyOf(sightings);
        morePages = List.copyOf(morePages);
        problems = List.copyOf(problems);
    }

    public Extraction(List<Sighting> sightings, List<Request> morePages, List<Problem> problems) {
        this(sightings, morePages, problems, false);
    }

    public static Extraction failed(Problem problem) {
        return new Extraction(List.of(), List.of(), List.of(problem));
    }
}
