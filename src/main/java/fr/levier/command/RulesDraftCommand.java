package fr.levier.command;

import fr.levier.call.Deadline;
import fr.levier.message.Messages;
import fr.levier.rule.CampaignDraft;
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

/** {@code levier rules draft}: starts a new campaign from the last one, shows the difference and waits for a second person. */
@Command(name = "draft")
final class RulesDraftCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "ID", descriptionKey = "levier.option.scheme")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String id;

    @Option(names = "--campaign", paramLabel = "NEW", required = true, descriptionKey = "levier.option.new-campaign")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private String campaign;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "levier.option.by-draft")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "levier.option.out")
    private @Nullable Path out;

    RulesDraftCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        RuleFolder folder = new RuleFolder(rules.folder());
        Scheme scheme = SoundRules.scheme(folder.rulebook(), id);
        String text = new CampaignDraft(scheme, folder.shown(id))
                .start(folder.text(id), campaign, by, LocalDate.now(Deadline.PARIS));
        folder.check(id, text);
        folder.difference(id, text).forEach(output.out()::println);
        Optional<Path> target = folder.target(id, Optional.ofNullable(out));
        target.ifPresent(file -> RuleFolder.write(file, text));
        output.err()
                .println(target.map(file -> messages.text("levier.rules.drafted", campaign, file))
                        .orElseGet(() -> messages.text("levier.rules.not-written")));
        output.out().flush();
        return ExitCode.DONE.code();
    }
}
