package fr.levier.demo;

import fr.levier.source.Network;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.ssl.SSLContexts;

/** The way into the bundled world: every host is the loopback address, and its certificate is believed. */
public final class BundledNetwork {
    private BundledNetwork() {}

    public static Network to(BundledWorld world) {
        SchemePortResolver ports = host -> host.getSchemeName().equals("https") ? world.httpsPort() : world.httpPort();
        try {
            var trusting = SSLContexts.custom()
                    .loadTrustMaterial(null, TrustAllStrategy.INSTANCE)
                    .build();
            return Network.wired(
                    new Loopback(), ports, new DefaultClientTlsStrategy(trusting, NoopHostnameVerifier.INSTANCE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Loopback implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return host;
        }
    }
}
