package fr.levier.authority.directory;

import java.util.List;
import java.util.Optional;

/** All French authorities that open data know. */
public interface Directory {

    /**
     * Returns those whose name or code looks most like what somebody typed, the best first: the very name, names that begin alike,
     * then names with a letter wrong; among equals the most inhabited.
     *
     * @param words a name or a part of it, accents and capitals at will, or a SIREN; nothing is found for fewer than two letters
     * @param limit how many at most
     */
    List<DirectoryEntry> search(String words, int limit);

    Optional<DirectoryEntry> find(String code);

    /** Replaces all entries of the edition's source by these; those of other sources stay. */
    void replace(String source, List<DirectoryEntry> entries);

    /** Returns the name and vintage of the data that come with Levier. */
    String edition();
}
