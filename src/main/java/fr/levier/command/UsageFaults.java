package fr.levier.command;

import fr.levier.message.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what picocli says in English only. */
final class UsageFaults {
    private UsageFaults() {}

    static String sentence(ParameterException e, Messages messages) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return messages.text("levier.usage-fault.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (e instanceof MissingParameterException missing) {
            List<OptionSpec> given = given(missing.getCommandLine());
            return missing.getMissing().stream()
                    .filter(arg -> arg.required() && !given.contains(arg))
                    .findFirst()
                    .map(arg -> messages.text("levier.usage-fault.missing", name(arg)))
                    .orElseGet(() -> messages.text("levier.usage-fault.missing-subcommand"));
        }
        if (e instanceof MutuallyExclusiveArgsException) {
            String given = given(e.getCommandLine()).stream()
                    .map(OptionSpec::longestName)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return messages.text("levier.usage-fault.exclusive", given);
        }
        ArgSpec arg = e.getArgSpec();
        if (arg != null) {
            return messages.text("levier.usage-fault.invalid", name(arg), given(e), expected(arg));
        }
        return messages.text("levier.usage-fault.missing-subcommand");
    }

    /** A group of options that go together names them all as missing when one is: those that are there need not be asked for. */
    private static List<OptionSpec> given(CommandLine line) {
        return line.getParseResult().matchedOptions();
    }

    private static String given(ParameterException e) {
        return e.getValue() == null ? "" : e.getValue();
    }

    private static String expected(ArgSpec arg) {
        Class<?> type = arg.auxiliaryTypes().length == 0 ? arg.type() : arg.auxiliaryTypes()[0];
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "))
                : arg.paramLabel();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
