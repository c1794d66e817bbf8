package fr.levier.command;

import picocli.CommandLine.Command;

/** {@code levier digest}: the weekly letters. */
@Command(
        name = "digest",
        subcommands = {
            DigestPreviewCommand.class,
            DigestRunCommand.class,
            DigestStatusCommand.class,
            DigestResendCommand.class,
            DigestReplayCommand.class
        })
final class DigestCommand extends CommandGroup {}
