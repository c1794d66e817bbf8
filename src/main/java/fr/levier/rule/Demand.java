package fr.levier.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * What a verdict decides by, without words: the conditions that must all be met. It exists so that many situations can be judged at
 * once by exactly what one situation is judged by.
 *
 * @param blocking the deciding conditions, an ended scheme's refusal among them
 * @param known false when no checked condition is known, or none of the campaign of that day: nobody is then eligible
 * @param listDay the day at which lists of countries are read
 */
public record Demand(List<Condition> blocking, boolean known, LocalDate listDay) {
    public Demand {
        blocking = List.copyOf(blocking);
    }

    static Demand of(List<Requirement> requirements, boolean known, LocalDate listDay) {
        List<Condition> blocking = requirements.stream()
                .filter(Requirement::isBlocking)
                .map(Requirement::condition)
                .toList();
        return new Demand(blocking, known, listDay);
    }
}
