package fr.levier.match;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a call is known to be about, of one {@link Aim}.
 *
 * @param sure codes that are certainly meant
 * @param doubtful codes of which nobody knows whether they are meant: neither a match nor a miss
 */
record Targets(Set<String> sure, Set<String> doubtful) {
    Targets {
        sure = Set.copyOf(sure);
        doubtful = Set.copyOf(doubtful);
    }

    static Targets of(Collection<String> codes) {
        return new Targets(Set.copyOf(codes), Set.of());
    }

    /** Returns what both have in common, in alphabetical order. */
    Set<String> among(Set<String> wanted) {
        Set<String> common = new TreeSet<>(wanted);
        common.retainAll(sure);
        return common;
    }

    /** Returns whether certainly nothing of this is meant. */
    boolean excludes(Set<String> wanted) {
        return wanted.stream().noneMatch(code -> sure.contains(code) || doubtful.contains(code));
    }
}
