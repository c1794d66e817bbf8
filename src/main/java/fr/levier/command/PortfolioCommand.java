package fr.levier.command;

import fr.levier.message.Messages;
import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.PortfolioJson;
import fr.levier.portfolio.PortfolioReader;
import fr.levier.portfolio.PortfolioReport;
import fr.levier.portfolio.PortfolioSchemas;
import fr.levier.portfolio.PortfolioText;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.rule.Rulebook;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code levier portfolio}: the projects of an authority together; no database. */
@Command(name = "portfolio")
final class PortfolioCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final PlanOptions options = new PlanOptions();

    @Mixin
    private final StressOptions stress = new StressOptions();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Wanted wanted;

    /** Either a portfolio to compute or the form in which portfolios are written. */
    static final class Wanted {
        @Parameters(paramLabel = "FILE.yml", descriptionKey = "levier.option.portfolio")
        private @Nullable Path file;

        @Option(names = "--schema", descriptionKey = "levier.option.schema")
        private boolean schema;
    }

    PortfolioCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if (wanted.schema || wanted.file == null) {
            options.json(PortfolioSchemas.ofFiles());
            return ExitCode.DONE.code();
        }
        return compute(wanted.file).code();
    }

    private ExitCode compute(Path file) {
        Rulebook rulebook = options.rulebook();
        Problems problems = new Problems();
        Portfolio portfolio = new PortfolioReader(rulebook)
                .read(file.toString(), PlanFile.bytes(file), problems)
                .filter(read -> problems.isEmpty() || !read.projects().isEmpty())
                .orElseThrow(() -> new Refusal(problems.list()));
        PortfolioReport report =
                PortfolioReport.of(portfolio, rulebook, stress.of(portfolio, rulebook), problems.list());
        problems.list().forEach(problem -> options.err().println(messages.text(problem)));
        options.print(() -> PortfolioJson.of(report, messages), () -> PortfolioText.of(report, messages));
        return code(portfolio, problems);
    }

    /** A project that could not be read weighs more than one that does not hold: nothing is known of it. */
    private static ExitCode code(Portfolio portfolio, Problems problems) {
        if (!problems.isEmpty()) {
            return ExitCode.PROBLEMS;
        }
        return portfolio.holds() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }
}
