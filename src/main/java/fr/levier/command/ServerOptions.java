package fr.levier.command;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the web server listens. */
final class ServerOptions {
    private static final String HERE = "127.0.0.1";

    /** Where nobody can go. */
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]", "");

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "levier.option.port")
    private @Nullable Integer port;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "levier.option.host")
    private @Nullable String host;

    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        Map<String, String> environment = System.getenv();
        put(settings, "micronaut.server.port", port == null ? environment.get("LEVIER_PORT") : port);
        put(settings, "micronaut.server.host", host == null ? environment.get("LEVIER_HOST") : host);
        if (!environment.containsKey("LEVIER_BASE_URL")) {
            settings.put("levier.base-url", "http://" + reached(environment) + ":" + port(environment));
        }
        return settings;
    }

    /**
     * Makes sure that the port is free before long work begins.
     *
     * @throws Refusal when something listens there
     */
    void requireFreePort() {
        int wanted = port(System.getenv());
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host == null ? HERE : host, wanted));
        } catch (IOException e) {
            throw new Refusal(
                    Problem.at(
                            Place.of("http://" + HERE + ":" + wanted),
                            "levier.problem.port-taken",
                            String.valueOf(wanted)),
                    e);
        }
    }

    /** Returns the address of the pages as letters name it, without a slash at its end. */
    static String baseUrl() {
        Map<String, String> environment = System.getenv();
        String port = environment.getOrDefault("LEVIER_PORT", "8080");
        return environment
                .getOrDefault("LEVIER_BASE_URL", "http://" + HERE + ":" + port)
                .replaceFirst("/+$", "");
    }

    /** Returns whether somebody said which address people reach the pages at. */
    static boolean isPublic() {
        return System.getenv().containsKey("LEVIER_BASE_URL");
    }

    /** Pages, letters and files name one address: a session does not follow to another name of the same machine. */
    private String reached(Map<String, String> environment) {
        String listens = host == null ? environment.getOrDefault("LEVIER_HOST", HERE) : host;
        return EVERYWHERE.contains(listens) ? HERE : listens;
    }

    private int port(Map<String, String> environment) {
        return port == null ? Integer.parseInt(environment.getOrDefault("LEVIER_PORT", "8080")) : port;
    }

    private static void put(Map<String, Object> settings, String key, @Nullable Object value) {
        if (value != null) {
            settings.put(key, value);
        }
    }
}
