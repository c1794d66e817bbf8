package fr.levier.command;

import fr.levier.call.Deadline;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.rule.Campaign;
import fr.levier.rule.ReviewText;
import fr.levier.rule.Scheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code levier rules review}: a second person, who read the campaign against its text, puts the draft in force. */
@Command(name = "review")
final class RulesReviewCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--rules", paramLabel = "DIR", required = true, descriptionKey = "levier.option.rules-edited")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Path rules;

    @Parameters(paramLabel = "ID", descriptionKey = "levier.option.scheme")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String id;

    @Option(names = "--campaign", paramLabel = "NEW", required = true, descriptionKey = "levier.option.draft-campaign")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String campaign;

    @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "levier.option.by-review")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String by;

    RulesReviewCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        RuleFolder folder = new RuleFolder(Optional.of(rules));
        Campaign draft = find(SoundRules.scheme(folder.rulebook(), id));
        String text = ReviewText.accept(draft, folder.shown(id), folder.text(id), by, LocalDate.now(Deadline.PARIS));
        folder.check(id, text);
        folder.difference(id, text).forEach(output.out()::println);
        RuleFolder.write(folder.target(id, Optional.empty()).orElseThrow(), text);
        output.err().println(messages.text("levier.rules.accepted", campaign, id));
        output.out().flush();
        return ExitCode.DONE.code();
    }

    private Campaign find(Scheme scheme) {
        return scheme.findCampaign(campaign)
                .orElseThrow(() -> new Refusal(Problem.at(
                        Place.of("--campaign"),
                        "rule.problem.no-such-campaign",
                        campaign,
                        String.join(
                                ", ",
                                scheme.campaigns().stream().map(Campaign::id).toList()))));
    }
}
