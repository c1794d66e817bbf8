package fr.levier.source;

import fr.levier.call.Sighting;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one page gave.
 *
 * @param sightings what it says of calls
 * @param morePages what to fetch next for this source
 * @param problems what could not be read; their codes start with {@code source.problem.}
 * @param partial whether the page says itself that there are calls which it does not show: what is missing then is not gone
 */
public record Extraction(List<Sighting> sightings, List<Request> morePages, List<Problem> problems, boolean partial) {
    private static final Logger LOG = LoggerFactory.getLogger(Extraction.class);

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

    /** Reads a page; a reader that breaks, which none should, loses this page only. */
    static Extraction of(Source source, Page page) {
        try {
            return source.read(page);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.warn("{}: reading {} failed", source.id(), page.url(), broken);
            Place place = Place.of(page.url().toString());
            return failed(Problem.at(
                    place, "source.problem.reader-failed", broken.getClass().getSimpleName()));
        }
    }

    /** Returns whether there was something to read and nothing came of it. */
    boolean isUnreadable() {
        return sightings.isEmpty() && morePages.isEmpty() && !problems.isEmpty();
    }
}
