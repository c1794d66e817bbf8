package fr.levier.digest;

import java.util.Optional;

/**
 * What a reader was told of an authority until now.
 *
 * @param isFirst whether no letter has told of it yet, so that its calls are to be welcomed
 * @param stamp by what its calls were judged; unknown before the first letter that kept it
 */
public record Told(boolean isFirst, Optional<Basis.Stamp> stamp) {
    /** A reader who knows the authority, from times when nobody kept by what it was judged. */
    public static final Told LONG_AGO = new Told(false, Optional.empty());

    static final Told NEVER = new Told(true, Optional.empty());

    /** Returns whether either is other than it was, as far as known. */
    public boolean isOtherThan(Basis.Stamp now) {
        return stamp.filter(then -> !then.equals(now)).isPresent();
    }

    /** Returns whether other rules have judged, as far as known. */
    public boolean hasOtherRules(Basis.Stamp now) {
        return stamp.filter(then -> !then.rulebook().equals(now.rulebook())).isPresent();
    }

    /** Returns whether the authority said something else of itself, as far as known. */
    public boolean hasOtherFacts(Basis.Stamp now) {
        return stamp.filter(then -> !then.mark().equals(now.mark())).isPresent();
    }
}
