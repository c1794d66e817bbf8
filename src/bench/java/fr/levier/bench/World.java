package fr.levier.bench;

import fr.levier.rule.Condition;
import fr.levier.rule.Demand;
import fr.levier.rule.Rulebook;
import fr.levier.rule.bulk.Ask;
import fr.levier.rule.bulk.Population;
import java.util.List;

/**
 * What every opponent is given: the same rulebook, the same authorities and, for each call, the same deciding conditions.
 *
 * @param demands those of the calls, in the same order
 */
record World(Rulebook rulebook, Population population, List<Ask> calls, List<Demand> demands) {

    static World of(Rulebook rulebook, Population population, List<Ask> calls) {
        List<Demand> demands = calls.stream()
                .map(ask -> rulebook.demand(ask.scheme().orElseThrow(), ask.campaign(), ask.day(), ask.stated()))
                .toList();
        return new World(rulebook, population, calls, demands);
    }

    long pairs() {
        return (long) calls.size() * population.size();
    }

    /** Returns the mean number of deciding conditions of a call. */
    double conditionsPerCall() {
        return demands.stream().map(Demand::blocking).mapToInt(List<Condition>::size).average().orElse(0);
    }
}
