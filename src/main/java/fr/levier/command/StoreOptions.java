package fr.levier.command;

import fr.levier.store.DataFolder;
import fr.levier.store.Database;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where data and rules are: the same options for every command, with the environment behind them. */
final class StoreOptions {
    private static final String HOME = System.getProperty("user.home", ".");

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "levier.option.data")
    private @Nullable Path data;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "levier.option.rules")
    private @Nullable Path rules;

    private final Map<String, String> environment = System.getenv();

    Optional<Path> rules() {
        return Optional.ofNullable(rules);
    }

    /** Returns the folder of live data: the option, else {@code LEVIER_DATA}, else {@code ~/.levier/data}. */
    Path liveData() {
        return named().orElse(Path.of(HOME, ".levier", "data"));
    }

    /** Returns the folder of the demonstration, which has one of its own when none is named. */
    Path bundledData() {
        return named().orElse(Path.of(HOME, ".levier", "demo"));
    }

    /**
     * Returns the folder for a command that only reads: the live one, or, when none is named and nothing was ever collected, the
     * demonstration's, so that its result can be looked at without an option.
     */
    Path readData() {
        boolean nothingLive = DataFolder.worldOf(liveData()).isEmpty();
        boolean demonstrated = DataFolder.worldOf(bundledData()).isPresent();
        return named().isEmpty() && nothingLive && demonstrated ? bundledData() : liveData();
    }

    /** Returns the server that an organisation runs itself, when {@code LEVIER_DB_URL} names one. */
    Optional<Database> externalDatabase() {
        return Optional.ofNullable(environment.get("LEVIER_DB_URL"))
                .map(url -> new Database.External(
                        url,
                        environment.getOrDefault("LEVIER_DB_USER", "levier"),
                        environment.getOrDefault("LEVIER_DB_PASSWORD", "")));
    }

    private Optional<Path> named() {
        return Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(environment.get("LEVIER_DATA")).map(Path::of));
    }
}
