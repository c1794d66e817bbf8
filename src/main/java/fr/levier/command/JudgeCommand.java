package fr.levier.command;

import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.rule.Facts;
import fr.levier.rule.Judgement;
import fr.levier.rule.JudgementJson;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Verdict;
import fr.levier.rule.VerdictJson;
import fr.levier.store.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code levier judge}: one scheme, one day, one description, JSON out; or a kept judgement given again. No database. */
@Command(name = "judge")
final class JudgeCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Work work;

    /** Either a new judgement or one that was kept. */
    static final class Work {
        @ArgGroup(exclusive = false)
        private @Nullable Wanted wanted;

        @Option(names = "--replay", paramLabel = "FILE.json", required = true, descriptionKey = "levier.option.replay")
        private @Nullable Path replay;
    }

    static final class Wanted {
        @Option(names = "--scheme", paramLabel = "ID", required = true, descriptionKey = "levier.option.scheme")
        @SuppressWarnings("NullAway.Init") // demanded by picocli
        private String scheme;

        @Option(names = "--campaign", paramLabel = "ID", descriptionKey = "levier.option.campaign")
        private @Nullable String campaign;

        @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "levier.option.date")
        private @Nullable LocalDate date;

        @Option(names = "--facts", paramLabel = "FILE.json", required = true, descriptionKey = "levier.option.file")
        @SuppressWarnings("NullAway.Init") // demanded by picocli
        private Path file;

        @Option(names = "--record", paramLabel = "FILE.json", descriptionKey = "levier.option.record")
        private @Nullable Path record;

        LocalDate day() {
            return date == null ? LocalDate.now(World.LIVE.clock()) : date;
        }

        /** Refuses before anything is judged: a slip of the hand must not cost the description that somebody wrote. */
        void refuseRecordOverFacts() {
            if (record != null
                    && record.toAbsolutePath()
                            .normalize()
                            .equals(file.toAbsolutePath().normalize())) {
                throw new Refusal(Problem.at(Place.of("--record"), "levier.problem.record-over-facts"));
            }
        }
    }

    JudgeCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = SoundRules.read(rules.folder());
        Path kept = work.replay;
        Wanted wanted = work.wanted;
        ExitCode code = kept == null && wanted != null ? judge(rulebook, wanted) : replay(rulebook, kept);
        return code.code();
    }

    private ExitCode judge(Rulebook rulebook, Wanted wanted) {
        wanted.refuseRecordOverFacts();
        Optional<String> campaign = Optional.ofNullable(wanted.campaign);
        new NamedScheme(wanted.scheme, campaign).check(rulebook, Place.of("--scheme"), Place.of("--campaign"));
        Facts facts = FactsFile.read(rulebook, wanted.file);
        Verdict verdict = rulebook.judge(wanted.scheme, campaign, wanted.day(), facts, List.of());
        if (wanted.record != null) {
            Judgement judgement = Judgement.of(wanted.scheme, campaign, facts, verdict);
            RuleFolder.write(wanted.record, JudgementJson.of(judgement).toPrettyString() + "\n");
        }
        output.json(VerdictJson.of(verdict, messages.locale()));
        return ExitCode.DONE;
    }

    private ExitCode replay(Rulebook rulebook, @Nullable Path file) {
        Path kept = Objects.requireNonNull(file, "picocli demands one of both");
        Place place = Place.of(kept.toString());
        Judgement judgement = JudgementJson.read(JsonFile.read(kept), place);
        new NamedScheme(judgement.scheme(), judgement.campaign())
                .check(rulebook, place.withKey("scheme"), place.withKey("campaign"));
        Problems lost = new Problems();
        Judgement.Replay replay = judgement.replay(rulebook, place, lost);
        if (!lost.isEmpty() && judgement.rulebook().equals(rulebook.version())) {
            throw new Refusal(lost.list());
        }
        ReplayPrinter printer = new ReplayPrinter(messages, judgement, replay, lost.list());
        output.print(printer::json, printer::text);
        return printer.isSame() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
