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

    /** Begins to judge for many situations in turn, all at one instant and under one rulebook. */
    default Sitting at(Instant now) {
        return (situation, calls) -> match(situation, calls, now);
    }

    /**
     * Judges for one situation after the other, from several threads: what one of them made known, the next need not find again. Made
     * for one run and thrown away.
     */
    interface Sitting {
        /** Returns one match for each call, the best first, the same as {@link Matcher#match}. */
        List<Match> match(Situation situation, Collection<Call> calls);
    }
}
