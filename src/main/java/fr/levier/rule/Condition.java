package fr.levier.rule;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a rule demands, as data from a closed vocabulary: {@link AllOf}, {@link AnyOf} and {@link Not} over {@link Atom}s. There is no
 * script, so every condition can be explained, checked, counted and drawn.
 */
public sealed interface Condition permits AllOf, AnyOf, Not, Atom {

    /** Returns the facts that it asks about. */
    Set<String> facts();

    /** Returns the questions to the facts that it is made of, from left to right, each as often as it stands there. */
    Stream<Atom> atoms();

    /**
     * Returns the answer by strong Kleene logic: never wrong, but UNKNOWN more often than need be when a fact occurs several times.
     *
     * @param day the day at which country lists are read
     */
    Outcome test(Facts facts, LocalDate day);
}
