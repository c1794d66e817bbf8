package fr.levier.source;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where a source may go: its own hosts, by http or https, on their usual ports, and never from https back to http. */
record AllowedHosts(Set<String> hosts) {
    AllowedHosts {
        hosts = Set.copyOf(hosts);
    }

    void check(URI url) throws FetchException {
        boolean http = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null || url.getUserInfo() != null || !usualPort(url)) {
            throw FetchException.lasting(url, "address-not-allowed", url);
        }
        if (!hosts.contains(url.getHost().toLowerCase(Locale.ROOT))) {
            throw FetchException.lasting(url, "host-not-allowed", url.getHost());
        }
    }

    private static boolean usualPort(URI url) {
        return url.getPort() == -1 || url.getPort() == ("https".equalsIgnoreCase(url.getScheme()) ? 443 : 80);
    }

    /** Returns the checked address to which {@code from} redirects. */
    URI next(URI from, Answer redirect) throws FetchException {
        URI next;
        try {
            next = from.resolve(redirect.header("location").orElse("").trim().replace(" ", "%20"));
        } catch (IllegalArgumentException notAnAddress) {
            throw FetchException.lasting(from, "redirect-broken");
        }
        if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(next.getScheme())) {
            throw FetchException.lasting(from, "redirect-insecure", next);
        }
        check(next);
        return next;
    }
}
