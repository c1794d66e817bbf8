package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Field;
import fr.levier.reference.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes one of the several names of a funder: an issuer’s page gives a code, a relay one of its names, and both have the same label. */
final class FunderCodes {
    private FunderCodes() {}

    /** Returns for each name that calls write, and for its label, the one that stands for all: a code, where one of them is one. */
    static Map<String, String> of(Collection<Call> calls, Names names) {
        Map<String, Set<String>> byLabel = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        calls.stream()
                .flatMap(call -> call.content().value(Field.FUNDER).stream())
                .distinct()
                .forEach(name -> byLabel.computeIfAbsent(
                                names.label("funders", name).fr(), l -> new TreeSet<>())
                        .add(name));
        Map<String, String> codes = new HashMap<>();
        byLabel.forEach((label, same) -> {
            codes.put(label, first(same));
            same.forEach(name -> codes.put(name, first(same)));
        });
        return codes;
    }

    /** A code, in lower case with hyphens, before a name. */
    private static String first(Set<String> names) {
        return names.stream()
                .filter(name -> name.matches("[a-z0-9-]+"))
                .findFirst()
                .orElseGet(() -> names.iterator().next());
    }
}
