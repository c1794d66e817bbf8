package fr.levier.command;

import picocli.CommandLine.Command;

/** {@code levier source}: looks at the sources without any database. */
@Command(
        name = "source",
        subcommands = {SourceListCommand.class, SourceTryCommand.class, SourceProbeCommand.class})
final class SourceCommand extends CommandGroup {}
