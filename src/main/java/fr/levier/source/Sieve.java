package fr.levier.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * Lets through, while an answer streams in, only those of its parts that the source reads: a reference file of a hundred megabytes
 * holds a few that matter. What it returns is in the form of the whole, so that it is kept and read like any page.
 */
public interface Sieve {
    /** Returns what is worth keeping; nothing at all when the answer is not what it should be. */
    byte[] sift(InputStream answer) throws IOException;
}
