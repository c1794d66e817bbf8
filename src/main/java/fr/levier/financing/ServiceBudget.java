package fr.levier.financing;

import fr.levier.money.Euros;

/**
 * The service whose 1 % is spent abroad: one ceiling for each budget, and nothing carried from one to the other.
 *
 * @param name {@code water}, {@code sanitation}, {@code energy}, {@code waste} or {@code mobility}
 * @param revenue its own revenue of the year, for mobility without the transport levy
 * @param used what the 1 % of that year pays for elsewhere
 * @param transferred true when the competence went to another body, and the right with it
 */
public record ServiceBudget(String name, Span revenue, Euros used, boolean transferred) {}
