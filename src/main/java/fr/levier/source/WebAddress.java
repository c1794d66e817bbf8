package fr.levier.source;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An address that somebody typed or pasted, as far as a page of the web may stand there; where it leads is checked when it is asked. */
public final class WebAddress {
    private static final List<String> WEB = List.of("http", "https");

    private WebAddress() {}

    /** Returns the address without the place within the page; nothing when it is no http or https address of a host. */
    public static Optional<URI> read(String typed) {
        try {
            URI address = URI.create(typed.strip().replaceFirst("#.*$", ""));
            boolean isWeb = address.getHost() != null
                    && address.getScheme() != null
                    && WEB.contains(address.getScheme().toLowerCase(Locale.ROOT));
            return isWeb ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
