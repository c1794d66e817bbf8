package fr.levier.rule;

import fr.levier.reference.Label;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A window that the administration opens every year and that a condition speaks of, such as the declaration of development assistance.
 *
 * @param fact what becomes true by using it
 * @param law the text that makes it compulsory
 * @param years in the order of the file; a year without a text is « présumé »
 */
public record YearlyWindow(String id, Label name, Optional<String> fact, Optional<Reference> law, List<Year> years) {
    public YearlyWindow {
        years = List.copyOf(years);
    }

    /** One year's window; an absent first day is not known. */
    public record Year(
            int year,
            Optional<LocalDate> from,
            LocalDate to,
            Optional<Integer> amountsOf,
            Optional<Reference> reference,
            boolean assumed) {

        /** Returns the first later year's window that is not over on that day, if it has the same days. */
        private Year presumedOn(LocalDate day) {
            int later = day.getYear() - to.getYear();
            int years = to.plusYears(later).isBefore(day) ? later + 1 : later;
            return new Year(
                    year + years,
                    from.map(first -> first.plusYears(years)),
                    to.plusYears(years),
                    amountsOf.map(amounts -> amounts + years),
                    Optional.empty(),
                    true);
        }
    }

    /**
     * Returns the window that is open on that day or opens next. What was opened every year is presumed to be opened again, on the days
     * of the last year known: it must not be missed because nobody read the new text yet.
     */
    public Optional<Year> next(LocalDate day) {
        return years.stream()
                .filter(year -> !year.to().isBefore(day))
                .min(Comparator.comparing(Year::to))
                .or(() -> years.stream().max(Comparator.comparing(Year::to)).map(last -> last.presumedOn(day)));
    }
}
