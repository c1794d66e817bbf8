package fr.levier.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The codes of one kind, such as {@code themes}, each with its entry, in the order of the file. */
public final class CodeSet {
    private final String name;
    private final Map<String, Entry> entries;

    CodeSet(String name, Map<String, Entry> entries) {
        this.name = name;
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * One code.
     *
     * @param label its name
     * @param synonyms other words for it, for recognising it in a text
     * @param links codes of other sets by the set's name, such as the sustainable development goals of a theme
     */
    public record Entry(Label label, Set<String> synonyms, Map<String, Set<String>> links) {
        public Entry {
            synonyms = Collections.unmodifiableSet(new LinkedHashSet<>(synonyms));
            links = Map.copyOf(links);
        }
    }

    public String name() {
        return name;
    }

    public Map<String, Entry> entries() {
        return entries;
    }

    public Set<String> codes() {
        return entries.keySet();
    }

    /** Returns the label of the code that people also call by this name, whatever the case. */
    public Optional<Label> findLabelBySynonym(String name) {
        return entries.values().stream()
                .filter(entry -> entry.synonyms().stream().anyMatch(name.strip()::equalsIgnoreCase))
                .map(Entry::label)
                .findFirst();
    }

    public Optional<Label> findLabel(String code) {
        return Optional.ofNullable(entries.get(code)).map(Entry::label);
    }
}
