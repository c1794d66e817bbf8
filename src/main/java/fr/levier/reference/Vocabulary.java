package fr.levier.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every code that Levier uses, with its label in both languages, and the groups that texts speak of, such as {@code epci}.
 *
 * <p>Codes stand once, in {@code rules/vocabulary.yml}; a group is only a shorter way to write its members.
 */
public final class Vocabulary {
    private final Map<String, CodeSet> sets;
    private final CodeSet groups;
    private final Map<String, Set<String>> members;

    Vocabulary(Map<String, CodeSet> sets, CodeSet groups, Map<String, Set<String>> members) {
        this.sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets));
        this.groups = groups;
        this.members = Map.copyOf(members);
    }

    public Map<String, CodeSet> sets() {
        return sets;
    }

    public Optional<CodeSet> findSet(String name) {
        return Optional.ofNullable(sets.get(name));
    }

    /** Returns the codes of a set; none when there is no such set. */
    public Set<String> codes(String set) {
        return findSet(set).map(CodeSet::codes).orElse(Set.of());
    }

    /** Returns the label of the code in the set, or the code itself, so that a page can always show something. */
    public Label label(String set, String code) {
        return findSet(set).flatMap(found -> found.findLabel(code)).orElse(new Label(code, code));
    }

    /** Returns the groups with their labels and synonyms; {@link #members} tells what they stand for. */
    public CodeSet groups() {
        return groups;
    }

    /** Returns the members of a group, groups within it expanded; none when there is no such group. */
    public Set<String> members(String group) {
        return members.getOrDefault(group, Set.of());
    }

    /** Returns the codes with every word that is no code of the set but a group replaced by the group's members. */
    public Set<String> expand(String set, Set<String> codesAndGroups) {
        Set<String> known = codes(set);
        Set<String> expanded = new LinkedHashSet<>();
        for (String code : codesAndGroups) {
            if (!known.contains(code) && groups.codes().contains(code)) {
                expanded.addAll(members(code));
            } else {
                expanded.add(code);
            }
        }
        return expanded;
    }
}
