package fr.levier.follow;

/**
 * A search that somebody keeps.
 *
 * @param name as they call it
 * @param query the parameters of its address, as {@link fr.levier.match.Finder} reads them, without those of the asker
 */
public record SavedSearch(long id, String name, String query) {}
