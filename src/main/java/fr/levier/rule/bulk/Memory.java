package fr.levier.rule.bulk;

import fr.levier.rule.Condition;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of each condition. Equal conditions share it, also when they stand at two places; a condition that reads no list
 * of countries has one page for all days.
 */
final class Memory {
    private final IdentityHashMap<Condition, Pages> same = new IdentityHashMap<>();
    private final Map<Condition, Pages> equal = new HashMap<>();
    private final Map<KnotKey, Page> knots = new HashMap<>();

    /** What is known of a condition on a day, filled in when it is first asked for. */
    static final class Page {
        @Nullable
        Answer answer;

        @Nullable
        BitSet dependence;
    }

    /** Pages are one for equal conditions, so that comparing them by identity is enough. */
    private record KnotKey(boolean isAll, List<Page> parts) {}

    private record Pages(boolean readsLists, Map<LocalDate, Page> byDay) {

        static Pages of(Condition condition) {
            boolean readsLists = Parts.atoms(condition).stream()
                    .anyMatch(atom -> Parts.list(atom).isPresent());
            return new Pages(readsLists, new HashMap<>());
        }

        Page on(LocalDate day) {
            return byDay.computeIfAbsent(readsLists ? day : LocalDate.MIN, first -> new Page());
        }
    }

    Page page(Condition condition, LocalDate day) {
        Pages known = same.get(condition);
        if (known == null) {
            known = equal.computeIfAbsent(condition, Pages::of);
            same.put(condition, known);
        }
        return known.on(day);
    }

    /** Returns the page of conditions that share unknowns, together. */
    Page knot(List<Condition> parts, boolean isAll, LocalDate day) {
        List<Page> pages = parts.stream().map(part -> page(part, day)).toList();
        return knots.computeIfAbsent(new KnotKey(isAll, pages), first -> new Page());
    }
}
