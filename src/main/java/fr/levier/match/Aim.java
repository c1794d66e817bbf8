package fr.levier.match;

/**
 * What ties a call to an authority, in the order that breaks ties: entering by a competence convinces elected officials and
 * departments, a theme or a country was chosen by them, a partnership is what already exists.
 */
public enum Aim {
    COMPETENCE,
    THEME,
    COUNTRY,
    PARTNERSHIP
}
