package fr.levier.financing.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Tells, in the lines into which a text was broken, what is an address that may be followed from what only looks like one: a text that
 * somebody else wrote makes no link. An address that is longer than its line goes on in the next one.
 */
final class Addresses {
    private static final Pattern BRACKETED = Pattern.compile("<([^<>\\s]+)>");

    private final Deque<String> toCome = new ArrayDeque<>();
    private String left = "";

    /** @param known the addresses that may be followed */
    Addresses(String text, Set<String> known) {
        BRACKETED
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(known::contains)
                .forEach(toCome::add);
    }

    /**
     * A part of a line.
     *
     * @param address where it leads, whole
     * @param begins whether the address begins here
     */
    record Piece(String words, Optional<String> address, boolean begins) {}

    /** Returns the parts of the next line. */
    List<Piece> of(String line) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < line.length() && !toCome.isEmpty()) {
            int start = left.isEmpty() ? start(line, from) : from;
            if (start < 0) {
                break;
            }
            add(pieces, line.substring(from, start));
            from = start + taken(pieces, line.substring(start));
        }
        add(pieces, line.substring(from));
        return pieces;
    }

    private static void add(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, Optional.empty(), false));
        }
    }

    /** Returns where the next address begins, behind its bracket; -1 where this line does not reach it. */
    private int start(String line, int from) {
        String next = toCome.getFirst() + ">";
        for (int at = line.indexOf('<', from); at >= 0; at = line.indexOf('<', at + 1)) {
            String after = line.substring(at + 1);
            if (!after.isEmpty() && (after.startsWith(next) || next.startsWith(after))) {
                return at + 1;
            }
        }
        return -1;
    }

    /** Returns how much of the line the address takes. */
    private int taken(List<Piece> pieces, String line) {
        String address = toCome.getFirst();
        boolean begins = left.isEmpty();
        String rest = begins ? address : left;
        int taken = rest.startsWith(line) ? line.length() : rest.length();
        pieces.add(new Piece(line.substring(0, taken), Optional.of(address), begins));
        left = rest.substring(taken);
        if (left.isEmpty()) {
            toCome.removeFirst();
        }
        return taken;
    }
}
