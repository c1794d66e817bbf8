package fr.levier.command;

import fr.levier.financing.PlanJson;
import fr.levier.financing.PlanSchemas;
import fr.levier.financing.PlanText;
import fr.levier.financing.Reckoning;
import fr.levier.message.Messages;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code levier plan}: computes one financing plan; no database. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Wanted wanted;

    /** Either a plan to compute or the form in which plans are written. */
    static final class Wanted {
        @Parameters(paramLabel = "FILE.yml", descriptionKey = "levier.option.plan")
        private @Nullable Path file;

        @Option(names = "--schema", descriptionKey = "levier.option.schema")
        private boolean schema;
    }

    PlanCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (wanted.schema || wanted.file == null) {
            output.json(PlanSchemas.ofFiles());
            return ExitCode.DONE.code();
        }
        var rulebook = RulebookHolder.load(rules.folder()).rulebook();
        Reckoning reckoning = Reckoning.of(PlanFile.read(rulebook, wanted.file));
        output.print(() -> PlanJson.of(reckoning, messages), () -> PlanText.of(reckoning, messages));
        return (reckoning.holds() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD).code();
    }
}
