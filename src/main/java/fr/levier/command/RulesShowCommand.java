package fr.levier.command;

import fr.levier.message.Messages;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.SchemeJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code levier rules show}: all that is known of one scheme, each thing with its citation. */
@Command(name = "show")
final class RulesShowCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", descriptionKey = "levier.option.scheme")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String id;

    RulesShowCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = SoundRules.read(rules.folder());
        Scheme scheme = SoundRules.scheme(rulebook, id);
        output.print(
                () -> SchemeJson.whole(scheme, rulebook.windowsOf(scheme)),
                () -> new SchemePrinter(rulebook, messages).print(scheme));
        return ExitCode.DONE.code();
    }
}
