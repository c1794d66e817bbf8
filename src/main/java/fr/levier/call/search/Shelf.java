package fr.levier.call.search;

import fr.levier.call.Call;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Every call at one state of the catalogue, at a fixed place by identity, with the fields that lists show and filter by and without
 * descriptions, quotes and origins. Immutable; private calls are on it too, so that whoever reads it asks who may see which.
 *
 * @param version of the search rows; a later state has a greater one
 * @param calls by identity
 */
public record Shelf(long version, List<Call> calls, Map<Integer, Integer> places) {
    public static final Shelf EMPTY = new Shelf(0, List.of(), Map.of());

    public Shelf {
        calls = List.copyOf(calls);
        places = Map.copyOf(places);
    }

    /** Returns a shelf of these calls, numbered in their order, for tests and for what needs no database. */
    public static Shelf of(List<Call> calls) {
        Map<Integer, Call> numbered = new HashMap<>();
        calls.forEach(call -> numbered.put(numbered.size(), call));
        return EMPTY.with(1, numbered, Map.of());
    }

    /** Returns the state in which these calls are new, or are as they stand here. */
    Shelf with(long newVersion, Map<Integer, Call> changed, Map<Integer, Call> kept) {
        Map<Integer, Call> numbered = new HashMap<>(kept);
        numbered.putAll(changed);
        TreeMap<String, Integer> order = new TreeMap<>();
        numbered.forEach((number, call) -> order.put(call.id().value(), number));
        List<Call> all = new ArrayList<>(numbered.size());
        Map<Integer, Integer> where = new HashMap<>();
        for (Integer number : order.values()) {
            where.put(number, all.size());
            all.add(Objects.requireNonNull(numbered.get(number)));
        }
        return new Shelf(newVersion, all, where);
    }

    Map<Integer, Call> numbered() {
        Map<Integer, Call> numbered = new HashMap<>();
        places.forEach((number, place) -> numbered.put(number, calls.get(place)));
        return numbered;
    }

    public int size() {
        return calls.size();
    }

    BitSet all() {
        BitSet all = new BitSet(size());
        all.set(0, size());
        return all;
    }

    /** Returns the places of the calls of these numbers; a number that is not on this shelf yet is left out. */
    BitSet placesOf(Iterable<Integer> numbers) {
        BitSet found = new BitSet(size());
        for (Integer number : numbers) {
            Integer place = places.get(number);
            if (place != null) {
                found.set(place);
            }
        }
        return found;
    }
}
