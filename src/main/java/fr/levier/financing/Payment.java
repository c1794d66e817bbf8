package fr.levier.financing;

import fr.levier.money.Rate;

/**
 * One instalment of a contribution.
 *
 * @param advance true when paid before the costs of the year, false when after them
 * @param assumed true when no text or letter says so
 */
public record Payment(int year, Rate share, boolean advance, boolean assumed) {}
