package fr.levier.bench;

import fr.levier.call.Catalogue;
import fr.levier.call.JdbcCatalogue;
import fr.levier.call.SchemeRecogniser;
import fr.levier.demo.BundledWorld;
import fr.levier.source.Fetcher;
import fr.levier.source.HarvestListener;
import fr.levier.source.HarvestReport;
import fr.levier.source.Harvester;
import fr.levier.source.HttpLimits;
import fr.levier.source.JdbcPageStore;
import fr.levier.source.Network;
import fr.levier.source.Source;
import fr.levier.source.SourceReport;
import fr.levier.source.afd.Afd;
import fr.levier.source.eu.EuPortal;
import fr.levier.source.meae.Meae;
import fr.levier.source.onepercent.OnePercent;
import fr.levier.source.site.Sites;
import fr.levier.source.wateragency.WaterAgencies;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.flywaydb.core.Flyway;

/**
 * A full collection, offline, of the bundled world with each site so many times as large that there are as many calls as asked for: once
 * everything new, once everything known. Nobody waits between two requests; what politeness would cost is computed beside it.
 */
final class Collect {
    /** Of the bundled world without Aides-territoires, whose token asks for TLS. */
    private static final int CALLS_OF_ONE_COPY = 132;

    private Collect() {}

    static void run(int calls, PrintStream out) throws InterruptedException {
        LongAdder reading = new LongAdder();
        List<Source> sources = sources(-Math.floorDiv(-calls, CALLS_OF_ONE_COPY), reading);
        HttpLimits limits = HttpLimits.live().withPoliteness(Duration.ZERO);
        try (CopiedSites sites = new CopiedSites();
                EmbeddedPostgres server = EmbeddedPostgres.start();
                Fetcher fetcher = new Fetcher(network(sites), limits, "bench", pause -> {}, Clock.systemUTC())) {
            DataSource database = migrated(server);
            Catalogue catalogue = new JdbcCatalogue(database);
            Harvester harvester = new Harvester(fetcher, new JdbcPageStore(database), catalogue, Clock.systemUTC());
            for (String name : List.of("first", "again")) {
                sites.asked.clear();
                reading.reset();
                out.println(run(name, harvester, sources, reading, sites, catalogue));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String run(
            String name,
            Harvester harvester,
            List<Source> sources,
            LongAdder reading,
            CopiedSites sites,
            Catalogue catalogue)
            throws InterruptedException {
        long start = System.nanoTime();
        HarvestReport report = harvester.harvest(sources, HarvestListener.silent());
        double seconds = (System.nanoTime() - start) / 1e9;
        long polite = sites.asked.values().stream().mapToLong(LongAdder::sum).max().orElse(0);
        return String.format(
                Locale.ROOT,
                "{\"run\":\"%s\",\"sources\":%d,\"complete\":%d,\"pages\":%d,\"calls\":%d,\"seconds\":%.1f,\"readingSeconds\":%.1f,"
                        + "\"politeSeconds\":%d,\"heapPeakMiB\":%d,\"heapLiveMiB\":%d,\"heapLimitMiB\":%d}",
                name,
                sources.size(),
                report.sources().stream().filter(SourceReport::complete).count(),
                report.sources().stream().mapToInt(SourceReport::pages).sum(),
                catalogue.list().size(),
                seconds,
                reading.sum() / 1e9,
                polite,
                Heap.peakMebibytes(),
                Heap.liveMebibytes(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static List<Source> sources(int copies, LongAdder reading) {
        SchemeRecogniser nobody = SchemeRecogniser.none();
        List<Source> all = new ArrayList<>(List.of(
                new EuPortal(nobody), new Meae(nobody), new Afd(nobody), new OnePercent(), new WaterAgencies()));
        all.addAll(Sites.all(Optional.empty(), nobody));
        return all.stream()
                .filter(BundledWorld::serves)
                .<Source>map(source -> new ManyCopies(source, copies, reading))
                .toList();
    }

    private static DataSource migrated(EmbeddedPostgres server) {
        DataSource database = server.getPostgresDatabase();
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static Network network(CopiedSites sites) {
        return Network.wired(new Loopback(), host -> sites.port(), DefaultClientTlsStrategy.createDefault());
    }

    private static final class Loopback implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
