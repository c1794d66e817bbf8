package fr.levier.call;

import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One of the parts in which a call is announced, each with its own money, places and closings. What is not said of the lot is absent,
 * also when it is said of the whole call.
 *
 * @param number as the call counts it, such as {@code 1}
 * @param title what it is about; may be empty
 * @param budget what is set aside for it
 * @param countries ISO 3166-1 alpha-2 codes and names of lists; empty when the lot names none of its own
 * @param deadlines its own closings; empty when those of the call hold
 */
public record Lot(
        String number,
        String title,
        Optional<Money> budget,
        Optional<Money> grantMin,
        Optional<Money> grantMax,
        Optional<Rate> rateMin,
        Optional<Rate> rateMax,
        SortedSet<String> countries,
        List<Deadline> deadlines) {
    public Lot {
        if (number.isBlank()) {
            throw new IllegalArgumentException("A lot without number");
        }
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        deadlines = List.copyOf(deadlines);
    }
}
