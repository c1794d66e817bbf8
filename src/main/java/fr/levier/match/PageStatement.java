package fr.levier.match;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A sentence of a call's page that demands something of the authority or the project.
 *
 * @param require the condition as a rule file would write it after {@code require:}
 * @param quote the words of the page
 */
public record PageStatement(JsonNode require, String quote) {}
