package fr.levier.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Which world a data folder holds; the two are never mixed in one folder. */
public enum World {
    /** The real one, under the real clock. */
    LIVE,
    /** The bundled world, where it is always the morning of 20 November 2026. */
    BUNDLED;

    /** The morning at which the bundled world stands still. */
    public static final Instant BUNDLED_NOW = Instant.parse("2026-11-20T08:00:00Z");

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public Clock clock() {
        return this == LIVE ? Clock.system(PARIS) : Clock.fixed(BUNDLED_NOW, PARIS);
    }
}
