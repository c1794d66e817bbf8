package fr.levier.call;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one content of what several pages say, field by field: the weightiest rank is believed first, then the latest word.
 *
 * <p>Pure and independent of the order of its input, so that reading pages in another order changes nothing.
 */
public final class CallMerge {
    /** Every origin words these in its own way, and several people may add one call; a difference is no contradiction. */
    private static final Set<Field<?>> WORDING =
            Set.of(Field.TITLE, Field.DESCRIPTION, Field.LANGUAGE, Field.UPDATES, Field.ADDED_BY);

    /** A call is called as its issuer's page calls it; a règlement titles itself. */
    private static final Comparator<Sighting> BY_WORDING =
            Comparator.comparing(s -> s.rank() == Rank.RULES_OF_CALL ? Rank.ISSUER_LIST : s.rank());

    private static final Comparator<Sighting> BY_WEIGHT = Comparator.comparing(Sighting::rank)
            .thenComparing(Sighting::seenAt, Comparator.reverseOrder())
            .thenComparing(Sighting::source)
            .thenComparing(s -> s.page().toString());

    private CallMerge() {}

    /** Returns the sightings in the order in which they are believed. */
    public static List<Sighting> byWeight(Collection<Sighting> sightings) {
        return sightings.stream().sorted(BY_WEIGHT).toList();
    }

    /** Returns for each field that any sighting states the value that is believed, with its evidence. */
    public static Content merge(Collection<Sighting> sightings) {
        Content.Builder merged = Content.builder();
        List<Sighting> ordered = byWeight(sightings);
        ordered.stream().sorted(BY_WORDING).forEach(s -> WORDING.forEach(field -> take(merged, field, s.content())));
        ordered.forEach(s -> s.content().all().keySet().stream()
                .filter(field -> !field.equals(Field.FORMAT_PRESUMED) || isPresumed(ordered))
                .forEach(field -> take(merged, field, s.content())));
        return merged.build();
    }

    /** A call that anybody tells in a form that was seen is no longer presumed, however its relays are read. */
    private static boolean isPresumed(List<Sighting> sightings) {
        return sightings.stream().allMatch(s -> s.content().is(Field.FORMAT_PRESUMED));
    }

    private static <T> void take(Content.Builder merged, Field<T> field, Content content) {
        merged.state(field, content.find(field));
    }

    /** Returns what the sightings state differently from the merged content, by field and then by weight. */
    public static List<Disagreement> disagreements(Collection<Sighting> sightings) {
        Content believed = merge(sightings);
        List<Sighting> ordered = byWeight(sightings);
        return believed.all().entrySet().stream()
                .filter(entry -> !WORDING.contains(entry.getKey()))
                .flatMap(entry -> ordered.stream()
                        .filter(s -> contradicts(s.content().all().get(entry.getKey()), entry.getValue()))
                        .map(s -> disagreement(s, entry.getKey())))
                .toList();
    }

    private static boolean contradicts(@Nullable Stated<?> said, Stated<?> believed) {
        return said != null && !said.value().equals(believed.value());
    }

    private static Disagreement disagreement(Sighting sighting, Field<?> field) {
        Stated<?> said = Objects.requireNonNull(sighting.content().all().get(field));
        return new Disagreement(field, said, sighting.source(), sighting.page(), sighting.rank());
    }
}
