package fr.levier.call;

import fr.levier.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One reading of one source, as the catalogue records it.
 *
 * @param source the identity of the source; every sighting is its own
 * @param startedAt when reading began
 * @param endedAt when it ended; the time at which everything in it counts as seen
 * @param complete whether every list of the source was read to its end: only then does what is missing count as absent
 * @param pages how many pages were read
 * @param notModified how many of them the site declared unchanged
 * @param unread pages of single calls that could not be read: what they speak of never counts as absent
 * @param sightings what the pages say
 * @param problems what went wrong
 * @param id which run: delivered twice, it is recorded once
 * @param reread whether kept pages were read again without asking the site: nothing was seen anew then, and nothing is missing
 */
public record SourceRun(
        String source,
        Instant startedAt,
        Instant endedAt,
        boolean complete,
        int pages,
        int notModified,
        List<UnreadPage> unread,
        List<Sighting> sightings,
        List<Problem> problems,
        UUID id,
        boolean reread) {
    public SourceRun {
        unread = List.copyOf(unread);
        sightings = List.copyOf(sightings);
        problems = List.copyOf(problems);
        for (Sighting sighting : sightings) {
            if (!sighting.source().equals(source)) {
                throw new IllegalArgumentException("A run of " + source + " holds a sighting of " + sighting.source());
            }
            if (sighting.id().owner().isPresent()) {
                throw new IllegalArgumentException("No source speaks of private calls: " + sighting.id());
            }
        }
        complete &= !reread;
    }

    /** A run of the site itself. */
    public SourceRun(
            String source,
            Instant startedAt,
            Instant endedAt,
            boolean complete,
            int pages,
            int notModified,
            List<UnreadPage> unread,
            List<Sighting> sightings,
            List<Problem> problems) {
        this(
                source,
                startedAt,
                endedAt,
                complete,
                pages,
                notModified,
                unread,
                sightings,
                problems,
                UUID.randomUUID(),
                false);
    }

    /** Returns this run as a reading of kept pages. */
    public SourceRun asReread() {
        return new SourceRun(
                source, startedAt, endedAt, false, pages, notModified, unread, sightings, problems, id, true);
    }

    /** Returns this run as one that says nothing of what it did not see. */
    SourceRun withoutAbsences() {
        return new SourceRun(
                source, startedAt, endedAt, false, pages, notModified, unread, sightings, problems, id, reread);
    }

    SourceRun with(List<Sighting> named, List<UnreadPage> doubtful) {
        return new SourceRun(
                source, startedAt, endedAt, complete, pages, notModified, doubtful, named, problems, id, reread);
    }
}
