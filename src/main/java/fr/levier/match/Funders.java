package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Field;
import fr.levier.message.Messages;
import fr.levier.reference.Names;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The funders of calls, each once: an issuer’s page gives a code, a relay one of its names, and both have the same label. */
final class Funders {
    /** By label, what calls write; the first of them stands for all in addresses. */
    private final Map<String, Set<String>> written;

    private final Names names;
    private final Locale locale;

    private Funders(Map<String, Set<String>> written, Names names, Locale locale) {
        this.written = written;
        this.names = names;
        this.locale = locale;
    }

    static Funders of(Collection<Call> calls, Names names, Messages messages) {
        Funders funders = new Funders(new TreeMap<>(String.CASE_INSENSITIVE_ORDER), names, messages.locale());
        calls.stream()
                .flatMap(call -> call.content().value(Field.FUNDER).stream())
                .forEach(name -> funders.written
                        .computeIfAbsent(funders.label(name), label -> new TreeSet<>())
                        .add(name));
        return funders;
    }

    List<Choice> choices(String chosen) {
        Set<String> same = chosen.isEmpty() ? Set.of() : named(chosen);
        return written.entrySet().stream()
                .map(e -> new Choice(first(e.getValue()), e.getKey(), same.equals(e.getValue())))
                .toList();
    }

    /** Returns every name of the funder; one that no call names keeps its own. */
    Set<String> named(String funder) {
        return written.getOrDefault(label(funder), Set.of(funder));
    }

    private String label(String funder) {
        return names.label("funders", funder).in(locale);
    }

    /** A code, in lower case with hyphens, before a name. */
    private static String first(Set<String> names) {
        return names.stream()
                .filter(name -> name.matches("[a-z0-9-]+"))
                .findFirst()
                .orElseGet(() -> names.iterator().next());
    }
}
