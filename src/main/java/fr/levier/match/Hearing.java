package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.rule.Decision;

/**
 * One situation at one instant, before call after call: decides many of them quickly and explains the few that somebody looks at. Not
 * thread-safe.
 */
public interface Hearing {

    /** Returns what {@link #explain} answers, without its reasons. */
    Decision decide(Call call);

    /** Returns where the call stands among those of the same verdict. */
    Standing standing(Call call);

    Match explain(Call call);
}
