package fr.levier.command;

import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.rule.Facts;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Verdict;
import fr.levier.rule.VerdictJson;
import fr.levier.yaml.Nearest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code levier judge}: one scheme, one day, one description; no database, JSON out. */
@Command(name = "judge")
final class JudgeCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--scheme", paramLabel = "ID", required = true, descriptionKey = "levier.option.scheme")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String scheme;

    @Option(names = "--campaign", paramLabel = "ID", descriptionKey = "levier.option.campaign")
    private @Nullable String campaign;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "levier.option.date")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private LocalDate date;

    @Option(names = "--facts", paramLabel = "FILE.json", required = true, descriptionKey = "levier.option.file")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Path file;

    JudgeCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = SoundRules.read(rules.folder());
        known(rulebook);
        Facts facts = FactsFile.read(rulebook, file);
        Verdict verdict = rulebook.judge(scheme, Optional.ofNullable(campaign), date, facts, List.of());
        output.json(VerdictJson.of(verdict, messages.locale()));
        return ExitCode.DONE.code();
    }

    private void known(Rulebook rulebook) {
        Problems problems = new Problems();
        var found = rulebook.findScheme(scheme);
        if (found.isEmpty()) {
            String near = Nearest.to(scheme, rulebook.schemes().keySet()).orElse("–");
            problems.add(Place.of("--scheme"), "levier.problem.no-such-scheme", scheme, near);
        } else if (campaign != null && found.get().findCampaign(campaign).isEmpty()) {
            String ids = String.join(
                    ", ", found.get().campaigns().stream().map(c -> c.id()).toList());
            problems.add(Place.of("--campaign"), "levier.problem.no-such-campaign", campaign, ids);
        } else if (campaign != null
                && !found.get().findCampaign(campaign).orElseThrow().isInForce()) {
            problems.add(Place.of("--campaign"), "levier.problem.campaign-draft", campaign, scheme);
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems.list());
        }
    }
}
