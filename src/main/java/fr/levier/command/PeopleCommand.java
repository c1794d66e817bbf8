package fr.levier.command;

import picocli.CommandLine.Command;

/** {@code levier people}: who may sign in to the pages. */
@Command(
        name = "people",
        subcommands = {PeopleAddCommand.class, PeopleListCommand.class, PeopleDeactivateCommand.class})
final class PeopleCommand extends CommandGroup {}
