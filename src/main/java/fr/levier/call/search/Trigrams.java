package fr.levier.call.search;

import java.util.HashSet;
import java.util.Set;

/** How alike two words are written: the share of their runs of three letters that both have, as PostgreSQL's {@code pg_trgm} counts. */
final class Trigrams {
    private Trigrams() {}

    static Set<String> of(String word) {
        String padded = "  " + word + " ";
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            runs.add(padded.substring(i, i + 3));
        }
        return runs;
    }

    static double similarity(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }
}
