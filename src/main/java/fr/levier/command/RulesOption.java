package fr.levier.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules a command without database uses. */
final class RulesOption {
    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "levier.option.rules")
    private @Nullable Path rules;

    Optional<Path> folder() {
        return Optional.ofNullable(rules);
    }
}
