package fr.levier.people;

import fr.levier.web.FormField;
import java.util.List;

/**
 * What was done, newest first.
 *
 * @param authority whose journal it is; empty for the whole instance
 * @param siren of that authority
 * @param filters what it is narrowed down by
 * @param older the address of what was done before; empty when this is all
 * @param export the address of the same as a file
 */
public record JournalView(
        String authority, String siren, List<FormField> filters, List<Line> lines, String older, String export) {
    public JournalView {
        filters = List.copyOf(filters);
        lines = List.copyOf(lines);
    }

    /** One entry, in words. */
    public record Line(String at, String who, String action, String subject, String authority, String address) {}
}
