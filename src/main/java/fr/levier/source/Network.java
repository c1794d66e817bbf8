package fr.levier.source;

import java.util.Objects;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/**
 * The way to the outside: how names become addresses and ports, and whom TLS trusts.
 *
 * <p>There are two. {@link #live()} is the real one and cannot reach anything internal. {@link #wired} is for the demonstration
 * and for tests, which serve the sources' hosts themselves; an architecture test keeps it theirs, and no setting leads to it.
 */
public final class Network {
    private final DnsResolver names;
    private final SchemePortResolver ports;
    private final TlsSocketStrategy tls;

    private Network(DnsResolver names, SchemePortResolver ports, TlsSocketStrategy tls) {
        this.names = Objects.requireNonNull(names);
        this.ports = Objects.requireNonNull(ports);
        this.tls = Objects.requireNonNull(tls);
    }

    /** Returns the real network: names resolve to public addresses or not at all, and certificates are verified. */
    public static Network live() {
        return guarding(SystemDefaultDnsResolver.INSTANCE);
    }

    /** Returns a network that goes where it is told, unguarded. For the demonstration and for tests only. */
    public static Network wired(DnsResolver names, SchemePortResolver ports, TlsSocketStrategy tls) {
        return new Network(names, ports, tls);
    }

    /** Returns the real network upon other names, so that a test can say what the guard is told. */
    static Network guarding(DnsResolver names) {
        return new Network(
                new GuardedNames(names), DefaultSchemePortResolver.INSTANCE, DefaultClientTlsStrategy.createDefault());
    }

    DnsResolver names() {
        return names;
    }

    SchemePortResolver ports() {
        return ports;
    }

    TlsSocketStrategy tls() {
        return tls;
    }
}
