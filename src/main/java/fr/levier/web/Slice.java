package fr.levier.web;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A part of a list that is too long for one page, and where the rest stands. Shown by {@code web/slice.jte}.
 *
 * @param before the address of the part before
 * @param after the address of the part after
 */
public record Slice<T>(List<T> shown, Optional<String> before, Optional<String> after) {
    public Slice {
        shown = List.copyOf(shown);
    }

    /**
     * Cuts a list.
     *
     * @param part from 1; one beyond the last is the last
     * @param size how many are shown at once
     * @param link the address of a part
     */
    public static <T> Slice<T> of(List<T> all, int part, int size, IntFunction<String> link) {
        int last = Math.max(1, (all.size() + size - 1) / size);
        int here = Math.max(1, Math.min(part, last));
        return new Slice<>(
                all.subList((here - 1) * size, Math.min(all.size(), here * size)),
                here == 1 ? Optional.empty() : Optional.of(link.apply(here - 1)),
                here == last ? Optional.empty() : Optional.of(link.apply(here + 1)));
    }
}
