package fr.levier.source;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;

/** A request for a file of which only parts are kept: it may be larger and take longer than a page. */
final class SiftedGet extends HttpGet {
    private static final long serialVersionUID = 1;

    private final transient Sieve sieve;

    SiftedGet(URI url, Sieve sieve) {
        super(url);
        this.sieve = sieve;
    }

    Sieve sieve() {
        return sieve;
    }
}
