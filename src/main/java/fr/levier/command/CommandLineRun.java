package fr.levier.command;

import fr.levier.message.Messages;
import fr.levier.problem.Refusal;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs one command line: chooses the language, parses, turns refusals into sentences and faults into one line, and gives the exit
 * code. Nothing that a user can cause prints a stack trace.
 */
public final class CommandLineRun {
    private CommandLineRun() {}

    public static int run(String... args) {
        Locale locale = language(args, Optional.ofNullable(System.getenv("LEVIER_LANG")));
        Locale.setDefault(locale);
        return commandLine(Messages.in(locale)).execute(args);
    }

    /** French unless {@code --lang} or the environment says English: the help must speak it before anything is parsed. */
    static Locale language(String[] args, Optional<String> environment) {
        List<String> words = List.of(args);
        int option = words.indexOf("--lang");
        String wanted = option >= 0 && option + 1 < words.size()
                ? words.get(option + 1)
                : words.stream()
                        .filter(w -> w.startsWith("--lang="))
                        .map(w -> w.substring("--lang=".length()))
                        .findFirst()
                        .or(() -> environment)
                        .orElse("fr");
        return wanted.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.UK : Locale.FRANCE;
    }

    static CommandLine commandLine(Messages messages) {
        CommandLine line = new CommandLine(new LevierCommand(), new MessagesFactory(messages));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        headings(line, messages);
        line.setParameterExceptionHandler((e, args) -> misused(e, messages));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command, parsed, messages));
        return line;
    }

    private static void headings(CommandLine line, Messages messages) {
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading(messages.text("levier.help.synopsis"))
                .optionListHeading(messages.text("levier.help.options"))
                .parameterListHeading(messages.text("levier.help.parameters"))
                .commandListHeading(messages.text("levier.help.commands"))
                .footer(messages.text("levier.help.exit"));
        line.getSubcommands().values().forEach(subcommand -> headings(subcommand, messages));
    }

    private static int misused(ParameterException e, Messages messages) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(UsageFaults.sentence(e, messages));
        err.println(messages.text(
                "levier.usage-fault.hint", e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.code();
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed, Messages messages) {
        PrintWriter err = command.getErr();
        if (e instanceof Refusal refusal) {
            refusal.problems().forEach(p -> err.println(messages.text(p)));
            return ExitCode.USAGE.code();
        }
        if (isDatabaseLost(e)) {
            err.println(messages.text("levier.database-lost"));
            return ExitCode.FAULT.code();
        }
        Logger log = LoggerFactory.getLogger(CommandLineRun.class);
        log.error("{} failed", parsed.commandSpec().qualifiedName(), e);
        err.println(messages.text("levier.fault"));
        return ExitCode.FAULT.code();
    }

    /** Class 08 is a broken connection, 57P a server that is ending: nothing that a stack trace would explain. */
    private static boolean isDatabaseLost(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .anyMatch(state -> state.startsWith("08") || state.startsWith("57P"));
    }
}
