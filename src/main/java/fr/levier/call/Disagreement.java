package fr.levier.call;

import java.net.URI;

/**
 * A value that one page states and that the call does not follow, because a weightier or later page says otherwise.
 *
 * @param field what they disagree on
 * @param stated what this page says, with its evidence
 * @param source the source of the page
 * @param page the page
 * @param rank how much its word weighs
 */
public record Disagreement(Field<?> field, Stated<?> stated, String source, URI page, Rank rank) {}
