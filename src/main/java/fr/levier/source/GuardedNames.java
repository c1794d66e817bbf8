package fr.levier.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to public addresses only. The connection goes to the very addresses that were checked here, so a name that
 * changes its mind between check and use gains nothing. One internal address among several refuses the whole name.
 */
final class GuardedNames implements DnsResolver {
    private final DnsResolver names;

    GuardedNames(DnsResolver names) {
        this.names = names;
    }

    /** A name that leads inside. */
    static final class ForbiddenAddress extends UnknownHostException {
        private static final long serialVersionUID = 1;

        ForbiddenAddress(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!PublicAddress.is(address)) {
                throw new ForbiddenAddress(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
