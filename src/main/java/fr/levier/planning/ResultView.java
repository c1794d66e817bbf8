package fr.levier.planning;

import java.util.List;
import java.util.Optional;

/**
 * A computed plan, in words: what {@code levier plan} says of it.
 *
 * @param title the plan, as its bar is called
 * @param drawnCost the highest cost, as a decimal
 * @param holds whether every rule holds, whatever is still unknown
 * @param verdict that it holds, or why it does not
 * @param limits what the plan runs against, or what breaks
 * @param options which rate was better, where rules leave a choice
 * @param alternatives changes with which it holds
 * @param exposure the most that the authority has out, in words
 */
public record ResultView(
        String title,
        String cost,
        String drawnCost,
        String ownCash,
        boolean holds,
        String verdict,
        List<Payer> payers,
        List<Limit> limits,
        List<String> options,
        List<String> alternatives,
        List<String> alerts,
        List<Year> years,
        Optional<String> exposure) {

    /**
     * One who pays.
     *
     * @param how in cash or in kind, and how sure
     */
    public record Payer(PaidView paid, String how) {}

    /** A limit, and where it was read. */
    public record Limit(String sentence, Optional<Source> source) {}

    /** Where a rule was read. */
    public record Source(String title, String link, String checkedOn) {}

    /** A year of the treasury, in words. */
    public record Year(
            String year,
            String paid,
            String received,
            String advances,
            String balance,
            String exposure,
            Moments moments) {}

    /** The same as decimals, moment by moment: what comes in advance, what is paid, what comes after, and the balance there and then. */
    public record Moments(String advances, String paid, String lowest, String rest, String balance) {}
}
