package fr.levier.match;

import fr.levier.call.Catalogue;
import fr.levier.reference.Names;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;

/** Tells exports under which address this Levier is reached. */
@Factory
final class ExportFactory {

    @Singleton
    Exports exports(
            Catalogue catalogue,
            Finder finder,
            Marks marks,
            Names names,
            @Value("${levier.base-url:`http://localhost:8080`}") URI base) {
        return new Exports(catalogue, finder, marks, names, base);
    }
}
