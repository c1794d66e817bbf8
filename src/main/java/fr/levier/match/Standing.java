package fr.levier.match;

import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.rule.Scheme;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a call stands for one authority among calls of the same verdict, in ordered bands and never in points: the fit with its
 * competences and strategy, the deadline, the money, the effort, the odds. A later band only tells apart what all earlier ones leave
 * equal, and what is unknown comes last within its band.
 *
 * @param grantMax the highest grant, when the campaign's text or the page states one amount in euros
 * @param effort days of work, only when a text was read that says so
 * @param odds only those of a stated year
 */
public record Standing(
        Fit fit,
        Closing closing,
        Optional<Money> grantMax,
        Optional<Scheme.Effort> effort,
        Optional<Scheme.Odds> odds) {
    /** The better one first. */
    public static final Comparator<Standing> ORDER = Comparator.comparing(Standing::fit, Fit.ORDER)
            .thenComparing(Standing::closing, Closing.ORDER)
            .thenComparing(s -> s.grantMax().map(Money::amount), knownFirst(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(Standing::effort, knownFirst(lightest()))
            .thenComparing(Standing::oddsRate, knownFirst(Comparator.<Rate>reverseOrder()));

    public Standing {
        if (grantMax.filter(money -> !money.currency().equals("EUR")).isPresent()) {
            throw new IllegalArgumentException("Only euros compare: " + grantMax.get());
        }
    }

    /** Nothing is known of the call besides its verdict. */
    public static Standing unknown() {
        return new Standing(Fit.unknown(), Closing.unknown(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns the share of applications that won, as a number. */
    Optional<Rate> oddsRate() {
        return odds.map(o -> Rate.ofPercent(o.rate().replace("%", "").strip()));
    }

    /** Of two intervals, the one whose worst case is lighter; then the one whose best case is. */
    private static Comparator<Scheme.Effort> lightest() {
        return Comparator.comparingInt(Scheme.Effort::mostPersonDays).thenComparingInt(Scheme.Effort::leastPersonDays);
    }

    private static <T> Comparator<Optional<T>> knownFirst(Comparator<T> order) {
        return (a, b) -> a.isPresent() && b.isPresent()
                ? order.compare(a.get(), b.get())
                : Boolean.compare(a.isEmpty(), b.isEmpty());
    }
}
