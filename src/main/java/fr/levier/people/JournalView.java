package fr.levier.people;

import java.util.List;

/**
 * What was done, newest first.
 *
 * @param authority whose journal it is; empty for the whole instance
 */
public record JournalView(String authority, List<Line> lines) {

    /** One entry, in words. */
    public record Line(String at, String who, String action, String subject, String address) {}
}
