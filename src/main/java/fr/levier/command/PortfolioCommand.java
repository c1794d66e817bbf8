package fr.levier.command;

import fr.levier.financing.Reckoning;
import fr.levier.message.Messages;
import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.PortfolioJson;
import fr.levier.portfolio.PortfolioReader;
import fr.levier.portfolio.PortfolioText;
import fr.levier.portfolio.Stress;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.rule.Campaign;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code levier portfolio}: the projects of an authority together; no database. */
@Command(name = "portfolio")
final class PortfolioCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "FILE.yml", descriptionKey = "levier.option.portfolio")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Path file;

    @Option(names = "--replay", paramLabel = "SCHEME/CAMPAIGN", descriptionKey = "levier.option.replay-campaign")
    private @Nullable String replay;

    PortfolioCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = SoundRules.read(rules.folder());
        Problems problems = new Problems();
        Portfolio portfolio = new PortfolioReader(rulebook)
                .read(file.toString(), PlanFile.bytes(file), problems)
                .filter(read -> problems.isEmpty() || !read.projects().isEmpty())
                .orElseThrow(() -> new Refusal(problems.list()));
        Optional<Stress> stress = Optional.ofNullable(replay).map(named -> stress(rulebook, portfolio, named));
        problems.list().forEach(problem -> output.err().println(messages.text(problem)));
        output.print(
                () -> PortfolioJson.of(portfolio, stress, problems.list(), messages),
                () -> PortfolioText.of(portfolio, stress, messages));
        return code(portfolio, problems).code();
    }

    /** A project that could not be read weighs more than one that does not hold: nothing is known of it. */
    private static ExitCode code(Portfolio portfolio, Problems problems) {
        if (!problems.isEmpty()) {
            return ExitCode.PROBLEMS;
        }
        boolean holds = portfolio.plans().stream().allMatch(Reckoning::holds);
        return holds ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD;
    }

    private static Stress stress(Rulebook rulebook, Portfolio portfolio, String named) {
        String[] parts = named.split("/", 2);
        Scheme scheme = SoundRules.scheme(rulebook, parts[0]);
        Optional<String> campaign = Optional.of(parts.length > 1 ? parts[1] : "");
        if (campaign.flatMap(scheme::findCampaign).filter(Campaign::isInForce).isEmpty()) {
            String ids = String.join(
                    ", ", scheme.campaignsInForce().stream().map(Campaign::id).toList());
            throw new Refusal(Problem.at(Place.of("--replay"), "levier.problem.no-such-campaign", campaign.get(), ids));
        }
        LocalDate day = portfolio.projects().stream()
                .map(project -> project.plan().day())
                .findFirst()
                .orElse(LocalDate.EPOCH);
        return Stress.of(portfolio, rulebook.campaign(scheme, campaign, day));
    }
}
