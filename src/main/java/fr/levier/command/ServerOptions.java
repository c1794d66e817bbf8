package fr.levier.command;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the web server listens. */
final class ServerOptions {
    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "levier.option.port")
    private @Nullable Integer port;

    @Option(names = "--host", paramLabel = "HOST", descriptionKey = "levier.option.host")
    private @Nullable String host;

    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        Map<String, String> environment = System.getenv();
        put(settings, "micronaut.server.port", port == null ? environment.get("LEVIER_PORT") : port);
        put(settings, "micronaut.server.host", host == null ? environment.get("LEVIER_HOST") : host);
        return settings;
    }

    private static void put(Map<String, Object> settings, String key, @Nullable Object value) {
        if (value != null) {
            settings.put(key, value);
        }
    }
}
