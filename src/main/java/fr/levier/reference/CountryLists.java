package fr.levier.reference;

import fr.levier.message.Folded;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The countries with their names, by ISO 3166-1 code, and the dated lists that rules read. */
public final class CountryLists {
    private final Map<String, Label> names;
    private final Map<String, CountryList> lists;

    CountryLists(Map<String, Label> names, Map<String, CountryList> lists) {
        this.names = new TreeMap<>(names);
        this.lists = new TreeMap<>(lists);
    }

    /** Returns every code, in alphabetical order. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(names.keySet());
    }

    public Optional<Label> findName(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /** Returns the code of a country that is written by its code or by its name, in French or in English, accents at will. */
    public Optional<String> findCode(String word) {
        String folded = Folded.of(word);
        return names.containsKey(word)
                ? Optional.of(word)
                : names.entrySet().stream()
                        .filter(name -> Folded.of(name.getValue().fr()).equals(folded)
                                || Folded.of(name.getValue().en()).equals(folded))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** Returns the countries that stand in the list on that day, in alphabetical order. */
    public Set<String> membersOn(CountryList list, LocalDate day) {
        return codes().stream()
                .filter(country -> list.memberOn(country, day) == Membership.MEMBER)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns every list, by identity. */
    public Map<String, CountryList> lists() {
        return Collections.unmodifiableMap(lists);
    }

    public Optional<CountryList> findList(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    /** Returns whether a country lies under a code on that day: its own code, or that of a list in which it surely stands. */
    public boolean isUnder(String country, String code, LocalDate day) {
        return country.equals(code)
                || findList(code)
                        .map(list -> list.memberOn(country, day) == Membership.MEMBER)
                        .orElse(false);
    }

    /**
     * Returns whether the country stands in the list on that day.
     *
     * @throws IllegalArgumentException when there is no such list
     */
    public Membership memberOn(String list, String country, LocalDate day) {
        return findList(list)
                .orElseThrow(() -> new IllegalArgumentException("No list of countries " + list))
                .memberOn(country, day);
    }
}
