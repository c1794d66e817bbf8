package fr.levier.command;

import picocli.CommandLine.Command;

/** {@code levier digest}: the weekly letters. */
@Command(
        name = "digest",
        subcommands = {DigestPreviewCommand.class})
final class DigestCommand extends CommandGroup {}
