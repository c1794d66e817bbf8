package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.rule.Decision;
import fr.levier.rule.Question;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Judges calls for a situation: an authority, with or without one of its projects. */
public interface Matcher {

    /** Returns one match for each call, the best first; see {@link Ranking}. */
    List<Match> match(Situation situation, Collection<Call> calls, Instant now);

    Match one(Situation situation, Call call, Instant now);

    /** Begins to judge for many situations in turn, all at one instant and under one rulebook. */
    default Sitting at(Instant now) {
        return situation -> hear(situation, now);
    }

    /** Returns a hearing of one situation, which decides as {@link #one} does. */
    default Hearing hear(Situation situation, Instant now) {
        return new Hearing() {
            @Override
            public Decision decide(Call call) {
                Match match = explain(call);
                return new Decision(
                        match.verdict().eligibility(),
                        match.verdict().missing().stream().map(Question::fact).collect(Collectors.toSet()));
            }

            @Override
            public Standing standing(Call call) {
                return explain(call).standing();
            }

            @Override
            public Match explain(Call call) {
                return one(situation, call, now);
            }
        };
    }

    /**
     * Judges for one situation after the other, from several threads: what one of them made known, the next need not find again. Made
     * for one run and thrown away.
     */
    interface Sitting {
        Hearing hear(Situation situation);

        /** Returns one match for each call, the best first, the same as {@link Matcher#match}. */
        default List<Match> match(Situation situation, Collection<Call> calls) {
            Hearing hearing = hear(situation);
            return Ranking.sorted(calls.stream().map(hearing::explain));
        }
    }
}
