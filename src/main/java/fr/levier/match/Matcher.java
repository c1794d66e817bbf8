package fr.levier.match;

import fr.levier.call.Call;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Judges calls for a situation: an authority, with or without one of its projects. */
public interface Matcher {

    /** Returns one match for each call, the best first; see {@link Ranking}. */
    List<Match> match(Situation situation, Collection<Call> calls, Instant now);

    Match one(Situation situation, Call call, Instant now);
}
