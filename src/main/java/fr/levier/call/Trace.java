package fr.levier.call;

import java.net.URI;
import java.time.Instant;

/**
 * The life of one sighting over many runs: what a page says of a call, since when, and whether it still does.
 *
 * @param sighting what it says; its time is since when it says these values, so that reading it again never makes it younger
 * @param firstSeen when the call was first seen on the page
 * @param lastSeen when it was last seen there
 * @param absentRuns how many complete runs in a row did not see it any more
 */
record Trace(Sighting sighting, Instant firstSeen, Instant lastSeen, int absentRuns) {
    /** One absence may be an accident of the site; the second is believed. */
    private static final int RUNS_UNTIL_GONE = 2;

    /** Which page of which source speaks of which call. */
    record Key(CallId call, String source, URI page) {
        static Key of(Sighting sighting) {
            return new Key(sighting.id(), sighting.source(), sighting.page());
        }
    }

    static Trace begin(Sighting sighting, Instant at) {
        return new Trace(sighting, at, at, 0);
    }

    Trace seenAgain(Sighting now, Instant at) {
        boolean same = Difference.sameValues(sighting.content(), now.content());
        Content content = Difference.keepingTimes(sighting.content(), now.content());
        Instant since = same ? sighting.seenAt() : now.seenAt();
        return new Trace(
                new Sighting(now.id(), now.source(), now.page(), now.rank(), since, content), firstSeen, at, 0);
    }

    /** Returns what a better reader makes of the kept page: whether the page still stands is not known better than before. */
    Trace readAgain(Sighting now) {
        Trace seen = seenAgain(now, lastSeen);
        return new Trace(seen.sighting, firstSeen, lastSeen, absentRuns);
    }

    Trace absentAgain() {
        return new Trace(sighting, firstSeen, lastSeen, Math.min(absentRuns + 1, RUNS_UNTIL_GONE));
    }

    boolean isGone() {
        return absentRuns >= RUNS_UNTIL_GONE;
    }

    Origin origin() {
        return new Origin(sighting.source(), sighting.page(), sighting.rank(), firstSeen, lastSeen);
    }
}
