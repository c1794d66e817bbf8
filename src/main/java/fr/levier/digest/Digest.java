package fr.levier.digest;

import fr.levier.rule.AdministrativeWindows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one person is told for one period, before it is put into words. It always has something to say: without that there is none.
 *
 * @param recipient to whom
 * @param period for which time
 * @param kind what for
 * @param composedAt when; every number of days counts from here
 * @param soonDays how near the deadlines are that are told as near
 * @param sections the parts that have something, in the order of {@link Section.Kind}
 * @param windows what the administration asks for, now or soon
 * @param world what is the same for all readers
 */
public record Digest(
        Recipient recipient,
        Period period,
        Kind kind,
        Instant composedAt,
        int soonDays,
        List<Section> sections,
        List<AdministrativeWindows.Opening> windows,
        Material.World world) {
    public Digest {
        sections = List.copyOf(sections);
        windows = List.copyOf(windows);
        if (sections.isEmpty() && windows.isEmpty() && kind != Kind.SIGN_OF_LIFE) {
            throw new IllegalArgumentException("A letter that says nothing is not written");
        }
    }

    /** What a letter is for. */
    public enum Kind {
        /** The first one: what there is now. */
        WELCOME,
        /** What happened since the last one. */
        LETTER,
        /** Nothing happened for a month, and that is worth knowing. */
        SIGN_OF_LIFE,
        /** What cannot wait for the next letter. */
        ALERT
    }

    /** Returns the same for who looks at it as at an agenda: of what closes soon, what closes first stands first. */
    Digest asAgenda() {
        List<Section> dated = sections.stream()
                .map(s -> s.kind() == Section.Kind.CLOSING_SOON ? s.byDeadline() : s)
                .toList();
        return new Digest(recipient, period, kind, composedAt, soonDays, dated, windows, world);
    }

    Optional<Section> find(Section.Kind kind) {
        return sections.stream().filter(s -> s.kind() == kind).findFirst();
    }

    int count(Section.Kind kind) {
        return find(kind).map(Section::size).orElse(0);
    }

    /** Returns the calls that it names, in the order of the letter. */
    Stream<Entry> entries() {
        return sections.stream().flatMap(s -> Stream.concat(s.full().stream(), s.brief().stream()));
    }
}
