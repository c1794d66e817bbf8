package fr.levier.command;

import fr.levier.message.Messages;
import fr.levier.reference.world.WorldMap;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code levier rules map}: makes the map of the world that pages draw from open data; for whoever maintains Levier. */
@Command(name = "map")
final class RulesMapCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "NODE_MODULES", descriptionKey = "levier.option.node-modules")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Path from;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "levier.option.map")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Path to;

    RulesMapCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        output.out().println(messages.text("levier.rules.mapped", WorldMap.derive(from, to), to));
        output.out().flush();
        return ExitCode.DONE.code();
    }
}
