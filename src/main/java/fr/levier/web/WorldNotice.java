package fr.levier.web;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What every page must say of the world it shows. The demonstration provides one with the day of its bundled world, so that
 * nobody takes invented calls for real ones.
 *
 * @param bundledOn the day at which the bundled world stands still; empty for the real world
 */
public record WorldNotice(Optional<LocalDate> bundledOn) {
    public static final WorldNotice NONE = new WorldNotice(Optional.empty());

    public static WorldNotice bundled(LocalDate day) {
        return new WorldNotice(Optional.of(day));
    }
}
