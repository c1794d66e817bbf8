package fr.levier.planning;

/**
 * What one pays in one plan: the words for the cell of a table, and the numbers that the chart beside it draws.
 *
 * @param bar the plan, as its bar is called
 * @param tone which tone of the chart is the payer’s
 * @param sure the least that comes, as a decimal
 * @param most the most that may come, as a decimal
 * @param assumed whether the amount rests on something that nobody read
 */
public record PaidView(
        String bar, String payer, int tone, String sure, String most, String words, boolean assumed) {}
