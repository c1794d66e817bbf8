package fr.levier.match;

import fr.levier.reference.CountryList;
import fr.levier.reference.CountryLists;
import fr.levier.reference.Membership;
import fr.levier.rule.Facts;
import fr.levier.rule.Outcome;
import fr.levier.rule.Requirement;
import fr.levier.rule.Severity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The countries that a call is about on one day: those that its page names, dated lists such as the least developed countries
 * expanded, or else those in which the rules of its scheme admit a project.
 */
record Geography(CountryLists countries, LocalDate day) {
    private static final Set<String> PLACE = Set.of("project.country", "project.countries");

    /** A word that is no country and no list may mean any country. */
    Targets stated(Collection<String> words) {
        Set<String> sure = new HashSet<>();
        Set<String> doubtful = new HashSet<>();
        for (String word : words) {
            Optional<CountryList> list = countries.findList(word);
            if (countries.findName(word).isPresent()) {
                sure.add(word);
            } else if (list.isPresent()) {
                expand(list.get(), sure, doubtful);
            } else {
                doubtful.addAll(countries.codes());
            }
        }
        return new Targets(sure, doubtful);
    }

    private void expand(CountryList list, Set<String> sure, Set<String> doubtful) {
        for (String country : countries.codes()) {
            Membership membership = list.memberOn(country, day);
            if (membership == Membership.MEMBER) {
                sure.add(country);
            } else if (membership == Membership.UNKNOWN) {
                doubtful.add(country);
            }
        }
    }

    /** Returns nothing when no blocking condition asks for the project's place alone. */
    Optional<Targets> demanded(List<Requirement> requirements) {
        List<Requirement> places = requirements.stream()
                .filter(r -> r.severity() == Severity.BLOCKING)
                .filter(r -> PLACE.containsAll(r.condition().facts()))
                .toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Set<String> sure = new HashSet<>();
        Set<String> doubtful = new HashSet<>();
        for (String country : countries.codes()) {
            Outcome outcome = admits(places, country);
            if (outcome == Outcome.MET) {
                sure.add(country);
            } else if (outcome == Outcome.UNKNOWN) {
                doubtful.add(country);
            }
        }
        return Optional.of(new Targets(sure, doubtful));
    }

    private Outcome admits(List<Requirement> places, String country) {
        Facts there = Facts.of(Map.of("project.country", country, "project.countries", Set.of(country)));
        List<Outcome> outcomes =
                places.stream().map(r -> r.condition().test(there, day)).toList();
        if (outcomes.contains(Outcome.UNMET)) {
            return Outcome.UNMET;
        }
        return outcomes.contains(Outcome.UNKNOWN) ? Outcome.UNKNOWN : Outcome.MET;
    }
}
