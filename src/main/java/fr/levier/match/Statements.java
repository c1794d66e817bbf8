package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the pages of calls state of who may apply and where, as conditions. Pages that state the same share one condition, so that it is
 * put into words once and known again by those who have answered it.
 */
final class Statements {
    private static final int MOST_KEPT = 16_000;

    private final Rulebook rules;
    private final Map<Said, List<Requirement>> kept = new ConcurrentHashMap<>();

    Statements(Rulebook rules) {
        this.rules = rules;
    }

    private record Said(SortedSet<String> words, Optional<Evidence.Method> method, Optional<LocalDate> day) {}

    Rulebook rules() {
        return rules;
    }

    /**
     * @param day the day on which dated lists of countries are read
     */
    List<Requirement> of(Call call, LocalDate day) {
        List<Requirement> stated = new ArrayList<>();
        call.content()
                .value(Field.APPLICANTS)
                .map(words -> new Said(words, Optional.empty(), Optional.empty()))
                .ifPresent(said -> stated.addAll(kept(said, () -> StatedApplicants.of(call, rules.vocabulary()))));
        call.content()
                .find(Field.COUNTRIES)
                .map(words ->
                        new Said(words.value(), Optional.of(words.evidence().method()), Optional.of(day)))
                .ifPresent(said -> stated.addAll(kept(said, () -> StatedCountries.of(call, rules.countries(), day))));
        return stated;
    }

    private List<Requirement> kept(Said said, Supplier<List<Requirement>> first) {
        List<Requirement> known = kept.get(said);
        if (known == null) {
            known = first.get();
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(said, known);
        }
        return known;
    }
}
