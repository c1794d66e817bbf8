package fr.levier.command;

import picocli.CommandLine.Command;

/** {@code levier authorities}: the authorities for which this instance matches and writes. */
@Command(
        name = "authorities",
        subcommands = {
            AuthoritiesAddCommand.class,
            AuthoritiesListCommand.class,
            AuthoritiesFindCommand.class,
            AuthoritiesImportCommand.class,
            AuthoritiesDeriveCommand.class
        })
final class AuthoritiesCommand extends CommandGroup {}
