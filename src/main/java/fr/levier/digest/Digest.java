package fr.levier.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one person is told for one period, before it is put into words. It always has something to say: without that there is none.
 *
 * @param recipient to whom
 * @param period for which time
 * @param composedAt when; every number of days counts from here
 * @param sections the parts that have something, in the order of {@link Section.Kind}
 */
public record Digest(Recipient recipient, Period period, Instant composedAt, List<Section> sections) {
    public Digest {
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("A letter that says nothing is not written");
        }
    }

    Optional<Section> find(Section.Kind kind) {
        return sections.stream().filter(s -> s.kind() == kind).findFirst();
    }

    int count(Section.Kind kind) {
        return find(kind).map(Section::size).orElse(0);
    }
}
