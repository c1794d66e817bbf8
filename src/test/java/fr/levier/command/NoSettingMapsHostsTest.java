package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.rule.Rulebook;
import fr.levier.store.World;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a user sets, {@code collect} and {@code serve} ask no other machine in a site's place, and never this one. */
@SuppressWarnings("NullAway.Init")
class NoSettingMapsHostsTest {
    @TempDir
    Path folder;

    @Test
    void everySettingThatMightMapAHostLeavesLoopbackUntouched() throws Exception {
        AtomicInteger visits = new AtomicInteger();
        try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread counting = new Thread(() -> count(trap, visits));
            counting.setDaemon(true);
            counting.start();
            Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost www.afd.fr afd.fr\n");
            String data = folder.resolve("data").toString();
            try (ChildProcess collect = ChildProcess.start(
                    settings(hosts, trap.getLocalPort()), "collect", "--source", "afd", "--json", "--data", data)) {
                Ran ran = collect.ended();
                JsonNode source = ran.json().at("/sources/0");

                assertThat(ran.code()).as(ran.err()).isEqualTo(3);
                assertThat(source.get("complete").asBoolean()).isFalse();
                assertThat(source.at("/problems/0/code").asText()).isEqualTo("source.problem.forbidden-address");
                assertThat(visits).hasValue(0);
            }
        }
    }

    /** Every host of every source leads to this machine; the nightly collection runs, and asks none of them. */
    @Test
    void neitherDoesTheCollectionOfTheServer() throws Exception {
        AtomicInteger visits = new AtomicInteger();
        try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread counting = new Thread(() -> count(trap, visits));
            counting.setDaemon(true);
            counting.start();
            Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost " + allHosts() + "\n");
            List<String> settings = settings(hosts, trap.getLocalPort());
            settings.add("-Dlevier.collect.cron=0/5 * * * * ?");
            String data = folder.resolve("data").toString();
            try (ChildProcess server = ChildProcess.start(settings, "serve", "--port", "0", "--data", data)) {
                server.await("afd: 0 calls, 0 new, 1 problems");

                assertThat(visits).hasValue(0);
            }
        }
    }

    private static String allHosts() {
        Rulebook rules = SoundRules.read(Optional.empty());
        return Sources.of(World.LIVE, Optional.empty(), new RecognisedSchemes(() -> rules)).all().stream()
                .flatMap(source -> source.hosts().stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static void count(ServerSocket trap, AtomicInteger visits) {
        while (!trap.isClosed()) {
            try {
                trap.accept().close();
                visits.incrementAndGet();
            } catch (java.io.IOException closed) {
                return;
            }
        }
    }

    private static List<String> settings(Path hosts, int port) {
        List<String> settings = new ArrayList<>(List.of(
                "-Djdk.net.hosts.file=" + hosts,
                "-Djava.net.useSystemProxies=true",
                "-Dhttp.nonProxyHosts=",
                "-DsocksNonProxyHosts=localhost|127.0.0.1"));
        Stream.of("http.proxy", "https.proxy", "ftp.proxy", "socksProxy")
                .forEach(p -> settings.addAll(List.of("-D" + p + "Host=127.0.0.1", "-D" + p + "Port=" + port)));
        Stream.of(
                        "levier.network",
                        "levier.hosts",
                        "levier.source.hosts",
                        "levier.demo",
                        "levier.world",
                        "levier.proxy",
                        "micronaut.http.client.proxy-address",
                        "micronaut.environments")
                .forEach(p -> settings.add("-D" + p + "=127.0.0.1:" + port));
        settings.add("-Dmicronaut.http.services.afd.url=http://127.0.0.1:" + port);
        return settings;
    }
}
