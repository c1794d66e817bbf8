package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A call like another one, and in what: the same scheme, or themes in common. Nothing else makes calls alike; countries and the funder
 * only tell apart those that are.
 *
 * @param sameScheme whether both are campaigns of one scheme
 * @param themes what both are about
 */
record Similar(Call call, boolean sameScheme, SortedSet<String> themes, boolean sharesCountry, boolean sameFunder) {
    private static final int MOST = 4;
    private static final Comparator<Similar> ORDER = Comparator.comparing((Similar s) -> !s.sameScheme())
            .thenComparing(s -> -s.themes().size())
            .thenComparing(s -> !s.sharesCountry())
            .thenComparing(s -> !s.sameFunder())
            .thenComparing(s -> s.call().id());

    /** Returns the most similar ones first, and only a few. */
    static List<Similar> to(Call call, Stream<Call> others) {
        return others.filter(other -> !other.id().equals(call.id()))
                .map(other -> between(call, other))
                .filter(similar -> similar.sameScheme() || !similar.themes().isEmpty())
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }

    private static Similar between(Call call, Call other) {
        return new Similar(
                other,
                same(Field.SCHEME, call, other),
                common(Field.THEMES, call, other),
                !common(Field.COUNTRIES, call, other).isEmpty(),
                same(Field.FUNDER, call, other));
    }

    private static boolean same(Field<String> field, Call call, Call other) {
        Optional<String> value = call.content().value(field);
        return value.isPresent() && value.equals(other.content().value(field));
    }

    private static SortedSet<String> common(Field<SortedSet<String>> field, Call call, Call other) {
        SortedSet<String> common = new TreeSet<>(call.content().value(field).orElseGet(TreeSet::new));
        common.retainAll(other.content().value(field).map(Set::copyOf).orElseGet(Set::of));
        return common;
    }
}
