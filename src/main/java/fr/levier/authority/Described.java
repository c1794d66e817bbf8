package fr.levier.authority;

import java.time.Instant;

/**
 * An authority as it stands now, and which version of its description that is: whoever changes one says which they had before them.
 *
 * @param version from 1; every change makes the next
 * @param changedBy who made this version; empty when it was a command or a file
 */
public record Described(Authority authority, int version, String changedBy, Instant changedAt) {}
