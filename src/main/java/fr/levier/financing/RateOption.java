package fr.levier.financing;

/**
 * One of several ways in which a funder lets its rate be computed.
 *
 * @param rule the term
 * @param ceiling the most that it allows
 * @param best true for the one that the plan uses
 */
public record RateOption(String contribution, String rule, Span ceiling, boolean best) {}
