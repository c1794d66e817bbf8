package fr.levier.command;

import picocli.CommandLine.Command;

/** {@code levier calls}: looks into the catalogue. */
@Command(
        name = "calls",
        subcommands = {CallsListCommand.class, CallsShowCommand.class})
final class CallsCommand extends CommandGroup {}
