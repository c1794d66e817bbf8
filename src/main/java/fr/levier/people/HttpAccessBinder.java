package fr.levier.people;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers what the visitor of a request may do. */
@Singleton
final class HttpAccessBinder implements TypedRequestArgumentBinder<Access> {
    private final Gate gate;

    HttpAccessBinder(Gate gate) {
        this.gate = gate;
    }

    @Override
    public Argument<Access> argumentType() {
        return Argument.of(Access.class);
    }

    @Override
    public BindingResult<Access> bind(ArgumentConversionContext<Access> context, HttpRequest<?> source) {
        Access access = gate.open(visitor(source));
        return () -> Optional.of(access);
    }

    static Optional<SignedIn> visitor(HttpRequest<?> request) {
        return request.getUserPrincipal()
                .filter(HttpAuthentication.class::isInstance)
                .map(HttpAuthentication.class::cast)
                .map(HttpAuthentication::visitor);
    }
}
