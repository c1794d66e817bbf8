package fr.levier.planning;

import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.Stress;
import fr.levier.portfolio.StressReader;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a portfolio is to be tried against, in the words of the options of {@code levier portfolio}. */
public record StressQuestion(List<String> campaigns, List<String> countries, List<String> rates, List<String> refused) {
    /** Who asks for more asks by a program of their own: each is computed anew. */
    private static final int MOST = 10;

    static final StressQuestion NONE = new StressQuestion(List.of(), List.of(), List.of(), List.of());

    public StressQuestion {
        campaigns = campaigns.stream().limit(MOST).toList();
        countries = countries.stream().limit(MOST).toList();
        rates = rates.stream().limit(MOST).toList();
        refused = refused.stream().limit(MOST).toList();
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    List<Stress> of(Portfolio portfolio, Rulebook rulebook, Problems problems) {
        StressReader reader = new StressReader(rulebook, portfolio, problems);
        List<Stress> stresses = new ArrayList<>();
        add(campaigns, reader::campaign, stresses);
        add(countries, reader::withoutCountry, stresses);
        add(rates, reader::rate, stresses);
        add(refused, reader::refused, stresses);
        return stresses;
    }

    private static void add(List<String> asked, Function<String, Optional<Stress>> read, List<Stress> stresses) {
        asked.forEach(named -> read.apply(named).ifPresent(stresses::add));
    }
}
