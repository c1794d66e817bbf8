package fr.levier.call;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Lets an address that came from outside become a link only when it is one of the web. */
public final class SafeLink {
    private static final Set<String> WEB = Set.of("http", "https");

    private SafeLink() {}

    public static Optional<String> of(URI url) {
        boolean web = url.getScheme() != null
                && WEB.contains(url.getScheme().toLowerCase(Locale.ROOT))
                && url.getHost() != null;
        return web ? Optional.of(url.toASCIIString()) : Optional.empty();
    }
}
