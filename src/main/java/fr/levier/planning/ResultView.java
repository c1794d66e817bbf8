package fr.levier.planning;

import java.util.List;
import java.util.Optional;

/**
 * A computed plan, in words: what {@code levier plan} says of it.
 *
 * @param holds whether every rule holds, whatever is still unknown
 * @param verdict that it holds, or why it does not
 * @param limits what the plan runs against, or what breaks
 * @param options which rate was better, where rules leave a choice
 * @param alternatives changes with which it holds
 * @param exposure the most that the authority has out, in words
 */
public record ResultView(
        String cost,
        String ownCash,
        boolean holds,
        String verdict,
        List<Payer> payers,
        StackChart chart,
        List<Limit> limits,
        List<String> options,
        List<String> alternatives,
        List<String> alerts,
        List<Year> years,
        Optional<TreasuryChart> treasury,
        Optional<String> exposure) {

    /**
     * One who pays.
     *
     * @param tone which tone of the chart is theirs
     * @param how in cash or in kind, and how sure
     * @param assumed whether the amount rests on something that nobody read
     */
    public record Payer(int tone, String name, String amount, String how, boolean assumed) {}

    /** A limit, and where it was read. */
    public record Limit(String sentence, Optional<Source> source) {}

    /** Where a rule was read. */
    public record Source(String title, String link, String checkedOn) {}

    /** A year of the treasury. */
    public record Year(String year, String paid, String received, String balance, String exposure) {}
}
