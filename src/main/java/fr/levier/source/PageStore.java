package fr.levier.source;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the last good answer of each page, and what it was before: a site shows only its present, and a better reader wants its past
 * too.
 */
public interface PageStore {
    /** Returns the page as it was last fetched. */
    Optional<StoredPage> find(PageKey key);

    /** Keeps the page as its newest version; one that says the same as the version before adds none. */
    void keep(StoredPage page);

    /** Returns the page as it was so many versions ago; zero is the newest. */
    Optional<StoredPage> version(PageKey key, int age);

    /** Returns the page as it stood at an instant. */
    Optional<StoredPage> asOf(PageKey key, Instant at);

    /** Forgets every version that another had replaced before the instant, never the newest; returns how many. */
    int forget(Instant replacedBefore);
}
