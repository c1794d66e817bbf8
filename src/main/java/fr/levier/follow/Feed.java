package fr.levier.follow;

import java.time.Instant;

/** An address that shows calls as one authority sees them; the secret in it is not kept. */
record Feed(long id, String siren, String name, String query, Instant createdAt) {}
