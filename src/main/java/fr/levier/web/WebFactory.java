package fr.levier.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** What pages use unless the application says otherwise. */
@Factory
final class WebFactory {

    @Singleton
    @Requires(missingBeans = WorldNotice.class)
    WorldNotice realWorld() {
        return WorldNotice.NONE;
    }
}
