package fr.levier.command;

import java.util.HashMap;
import java.util.Map;

/**
 * How far a harvest is, on one line of a terminal that is written over and over. The pages that a source still leads to are known only
 * bit by bit, so the bar may fall back; it never says that more was read than was.
 */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final String START_OF_LINE = "\r";
    private static final String CLEAR_TO_END = "\u001b[K";

    private final Map<String, Integer> read = new HashMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();

    void read(String source, int pages, int toCome) {
        read.put(source, pages);
        waiting.put(source, toCome);
    }

    void ended(String source) {
        waiting.remove(source);
    }

    int pages() {
        return sum(read);
    }

    int known() {
        return pages() + sum(waiting);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the bar with its words, over whatever stands on the line. */
    String drawn(String words) {
        int full = known() == 0 ? 0 : (int) ((long) WIDTH * pages() / known());
        return erased() + "[" + "█".repeat(full) + "░".repeat(WIDTH - full) + "] " + words;
    }

    /** Returns what leaves the line empty. */
    static String erased() {
        return START_OF_LINE + CLEAR_TO_END;
    }
}
