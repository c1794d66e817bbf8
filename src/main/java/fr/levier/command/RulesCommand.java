package fr.levier.command;

import picocli.CommandLine.Command;

/** {@code levier rules}: looks at the rulebook without any database. */
@Command(
        name = "rules",
        subcommands = {
            RulesListCommand.class,
            RulesShowCommand.class,
            RulesCheckCommand.class,
            RulesDraftCommand.class,
            RulesReviewCommand.class,
            RulesSchemaCommand.class,
            RulesMapCommand.class
        })
final class RulesCommand extends CommandGroup {}
