package fr.levier.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code levier}: names its subcommands; alone, it has nothing to do. */
@Command(
        name = "levier",
        resourceBundle = "messages.levier",
        version = "Levier 0.1",
        usageHelpAutoWidth = true,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            CollectCommand.class,
            CallsCommand.class,
            MatchCommand.class,
            JudgeCommand.class,
            ExtractCommand.class,
            PlanCommand.class,
            OptimiseCommand.class,
            PortfolioCommand.class,
            DigestCommand.class,
            AuthoritiesCommand.class,
            PeopleCommand.class,
            RulesCommand.class,
            SourceCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
final class LevierCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "levier.option.help")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "levier.option.version")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean version;

    @Option(names = "--lang", paramLabel = "fr|en", scope = ScopeType.INHERIT, descriptionKey = "levier.option.lang")
    void language(String chosen) {
        if (!chosen.equals("fr") && !chosen.equals("en")) {
            throw new ParameterException(spec.commandLine(), "lang", spec.findOption("--lang"), chosen);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "subcommand");
    }
}
