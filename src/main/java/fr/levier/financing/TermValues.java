package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.money.Rate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of terms as rule files write them; the loader of the rules has checked their form. */
final class TermValues {
    private static final Pattern RATE = Pattern.compile("(\\d+(?:\\.\\d+)?) ?%");
    private static final Pattern EUROS = Pattern.compile("(\\d+(?:\\.\\d{1,2})?) EUR");

    private TermValues() {}

    static Optional<Rate> rate(String value) {
        Matcher written = RATE.matcher(value);
        return written.matches() ? Optional.of(Rate.ofPercent(written.group(1))) : Optional.empty();
    }

    /** Returns the amount; one in another currency is none, for nobody gave its rate. */
    static Optional<Euros> euros(String value) {
        Matcher written = EUROS.matcher(value);
        return written.matches() ? Optional.of(Euros.of(written.group(1))) : Optional.empty();
    }

    /** Returns the amounts of a list, in increasing order. */
    static List<Euros> menu(String value) {
        return Arrays.stream(value.split("; ", -1))
                .flatMap(one -> euros(one).stream())
                .sorted()
                .toList();
    }
}
