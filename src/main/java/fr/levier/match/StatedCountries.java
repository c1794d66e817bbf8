package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import fr.levier.message.Messages;
import fr.levier.reference.CountryList;
import fr.levier.reference.CountryLists;
import fr.levier.reference.Label;
import fr.levier.rule.AllOf;
import fr.levier.rule.AnyOf;
import fr.levier.rule.Condition;
import fr.levier.rule.Includes;
import fr.levier.rule.IsTrue;
import fr.levier.rule.Quantity;
import fr.levier.rule.Requirement;
import fr.levier.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * What a call itself states of the countries that it is about: a project in none of them is refused when the call says so in a field,
 * in a labelled place of its page or through a person. Countries that were only understood from prose, and a word or a list of which
 * nobody knows whether it holds the project's country, are asked and never refused.
 */
final class StatedCountries {
    static final String CONDITION = "page-countries";
    private static final String PLACES = "project.countries";
    private static final String ADMITTED = "call.admitsCountries";
    private static final Set<Evidence.Method> SURE =
            Set.of(Evidence.Method.PERSON, Evidence.Method.FIELD, Evidence.Method.LAYOUT);

    private StatedCountries() {}

    /**
     * Returns the condition, if the call states countries.
     *
     * @param day the day on which dated lists of countries are read
     */
    static List<Requirement> of(Call call, CountryLists countries, LocalDate day) {
        return call.content()
                .find(Field.COUNTRIES)
                .flatMap(stated -> condition(stated, new Geography(countries, day))
                        .map(c -> requirement(c, stated.value(), countries)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Requirement requirement(Condition condition, SortedSet<String> words, CountryLists countries) {
        return new Requirement(
                CONDITION,
                Severity.BLOCKING,
                condition,
                sentence("match.stated-countries.met", words, countries),
                sentence("match.stated-countries.unmet", words, countries),
                sentence("match.stated-countries.unknown", words, countries),
                Optional.empty(),
                false,
                Set.of());
    }

    /** Words that mean no country at all, such as a list that was empty that day, say nothing. */
    private static Optional<Condition> condition(Stated<SortedSet<String>> stated, Geography geography) {
        Targets targets = geography.stated(stated.value());
        List<Condition> ways = new ArrayList<>();
        if (!targets.sure().isEmpty()) {
            ways.add(holdsAny(targets.sure()));
        }
        if (!targets.doubtful().isEmpty()) {
            ways.add(new AllOf(List.of(holdsAny(targets.doubtful()), new IsTrue(ADMITTED))));
        }
        if (!ways.isEmpty() && !SURE.contains(stated.evidence().method())) {
            ways.add(new IsTrue(ADMITTED));
        }
        return ways.isEmpty() ? Optional.empty() : Optional.of(new AnyOf(ways));
    }

    private static Condition holdsAny(Set<String> codes) {
        return new Includes(PLACES, Quantity.ANY, codes);
    }

    private static Label sentence(String key, SortedSet<String> words, CountryLists countries) {
        return new Label(sentence(key, words, countries, Locale.FRANCE), sentence(key, words, countries, Locale.UK));
    }

    private static String sentence(String key, SortedSet<String> words, CountryLists countries, Locale locale) {
        String names =
                words.stream().map(word -> name(word, countries).in(locale)).collect(Collectors.joining(", "));
        return Messages.in(locale).text(key, names);
    }

    private static Label name(String word, CountryLists countries) {
        return countries
                .findName(word)
                .or(() -> countries.findList(word).map(CountryList::name))
                .orElse(new Label(word, word));
    }
}
