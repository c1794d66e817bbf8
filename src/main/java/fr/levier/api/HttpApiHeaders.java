package fr.levier.api;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Puts on every answer of the API what its status calls for, also where {@link HttpApiFilter} let nobody in: it stands before it. */
@ServerFilter({HttpApiErrors.ROOT + "/**", HttpGrantsErrors.ROOT + "/**"})
final class HttpApiHeaders implements Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void tell(MutableHttpResponse<?> response) {
        response.getHeaders().set(HttpHeaders.VARY, "Authorization, Cookie");
        if (response.status() == HttpStatus.UNAUTHORIZED) {
            response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Levier\"");
        }
        if (response.status() == HttpStatus.TOO_MANY_REQUESTS) {
            response.getHeaders().set("Retry-After", String.valueOf(JdbcUse.SPAN.toSeconds()));
        }
    }
}
