package fr.levier.source.prose;

import java.util.Map;

/**
 * An eligibility statement of a page.
 *
 * @param require the condition as a rule file would write it after {@code require:}
 * @param quote the words of the page
 */
public record StatedCondition(Map<String, Object> require, String quote) {}
