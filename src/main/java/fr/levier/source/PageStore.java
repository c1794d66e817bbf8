package fr.levier.source;

import java.util.Optional;

/** Keeps the last good answer of each page. */
public interface PageStore {
    Optional<StoredPage> find(PageKey key);

    /** Keeps the page in place of what was kept under its key. */
    void keep(StoredPage page);
}
