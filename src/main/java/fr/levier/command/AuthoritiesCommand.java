package fr.levier.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code levier authorities}: the authorities for which this instance matches and writes. */
@Command(
        name = "authorities",
        subcommands = {AuthoritiesAddCommand.class, AuthoritiesListCommand.class})
final class AuthoritiesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "subcommand");
    }
}
