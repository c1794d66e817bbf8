package fr.levier.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code levier calls}: looks into the catalogue. */
@Command(
        name = "calls",
        subcommands = {CallsListCommand.class, CallsShowCommand.class})
final class CallsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "subcommand");
    }
}
