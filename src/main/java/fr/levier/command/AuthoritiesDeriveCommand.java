package fr.levier.command;

import fr.levier.authority.directory.Derivation;
import fr.levier.message.Messages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code levier authorities derive}: makes the bundled directory from open data; for whoever maintains Levier. */
@Command(name = "derive")
final class AuthoritiesDeriveCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "PACKAGE", descriptionKey = "levier.option.package")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Path from;

    @Parameters(index = "1", paramLabel = "FOLDER", descriptionKey = "levier.option.tables")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Path to;

    AuthoritiesDeriveCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        output.out().println(messages.text("levier.authorities.derived", Derivation.derive(from, to), to));
        output.out().flush();
        return ExitCode.DONE.code();
    }
}
