package fr.levier.people;

import java.time.Instant;

/**
 * A browser in which somebody is signed in.
 *
 * @param id its number, by which it can be ended
 * @param device what the browser said of itself
 * @param seenAt when it last asked for a page, to the minute
 */
public record Login(long id, String device, Instant createdAt, Instant seenAt) {}
