package fr.levier.command;

import picocli.CommandLine.Command;

/** {@code levier calls}: looks into the catalogue, corrects it and adds to it. */
@Command(
        name = "calls",
        subcommands = {
            CallsListCommand.class,
            CallsShowCommand.class,
            CallsHistoryCommand.class,
            CallsAddCommand.class,
            CallsCorrectCommand.class
        })
final class CallsCommand extends CommandGroup {}
