package fr.levier.follow;

/**
 * A saved search with the authority for which its owner keeps it.
 *
 * @param name as its owner calls it
 * @param query the parameters of its address
 */
public record OwnedSearch(String siren, String name, String query) {}
