package fr.levier.yaml;

import fr.levier.problem.Place;

/**
 * A scalar, kept as its author wrote it: what it means is decided by who asks for it, never by its looks.
 *
 * @param plain true when written without quotes
 */
public record YamlText(Place place, String text, boolean plain) implements YamlValue {}
