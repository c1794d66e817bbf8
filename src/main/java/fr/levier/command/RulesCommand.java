package fr.levier.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code levier rules}: looks at the rulebook without any database. */
@Command(
        name = "rules",
        subcommands = {
            RulesListCommand.class,
            RulesShowCommand.class,
            RulesCheckCommand.class,
            RulesDraftCommand.class,
            RulesReviewCommand.class,
            RulesSchemaCommand.class
        })
final class RulesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "subcommand");
    }
}
