package fr.levier.source;

import java.time.Duration;
import java.time.Instant;

/** How long versions of pages are kept after another replaced them. What a page is now is always kept. */
public record Retention(Duration keep) {
    public Retention {
        if (keep.isNegative()) {
            throw new IllegalArgumentException("levier.sources.keep-snapshots must not be negative: " + keep);
        }
    }

    /** Forgets what is too old, and returns how many versions that were. */
    public int apply(PageStore pages, Instant now) {
        return pages.forget(now.minus(keep));
    }
}
