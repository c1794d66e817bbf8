package fr.levier.source;

import java.net.URI;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** Follows redirects, a few of them, each hop checked before it is taken. */
final class Redirects {
    private static final int MOST = 5;

    private final Persistence persistence;

    Redirects(Persistence persistence) {
        this.persistence = persistence;
    }

    /** What must hold for each hop. */
    interface Check {
        void check(URI url) throws FetchException, InterruptedException;
    }

    /** An answer that is no redirect, and where it came from. */
    record Arrival(URI url, Answer answer) {}

    Answer get(URI url, AllowedHosts hosts) throws FetchException, InterruptedException {
        return follow(url, hosts, HttpGet::new, hop -> {}).answer();
    }

    Arrival follow(URI start, AllowedHosts hosts, Function<URI, HttpUriRequestBase> request, Check check)
            throws FetchException, InterruptedException {
        URI url = start;
        hosts.check(url);
        for (int hops = 0; hops <= MOST; hops++) {
            check.check(url);
            Answer answer = persistence.ask(url, request);
            if (!answer.isRedirect()) {
                return new Arrival(url, answer);
            }
            url = hosts.next(url, answer);
        }
        throw FetchException.lasting(start, "redirects-too-many", MOST);
    }
}
