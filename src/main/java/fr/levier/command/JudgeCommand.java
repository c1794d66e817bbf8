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

/** {@code levier judge}: one scheme or one call's page, one day, one description, JSON out; or a kept judgement given again. No database. */
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
        @ArgGroup(multiplicity = "1")
        @SuppressWarnings("NullAway.Init") // demanded by picocli
        private Subject subject;

        @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "levier.option.date")
        private @Nullable LocalDate date;

        @Option(names = "--facts", paramLabel = "FILE.json", required = true, descriptionKey = "levier.option.file")
        @SuppressWarnings("NullAway.Init") // demanded by picocli
        private Path file;

        LocalDate day() {
            return date == null ? LocalDate.now(World.LIVE.clock()) : date;
        }
    }

    /** Either a scheme or the page of a call. */
    static final class Subject {
        @ArgGroup(exclusive = false)
        private @Nullable Named named;

        @ArgGroup(exclusive = false)
        private JudgedPage.@Nullable Options paged;
    }

    static final class Named {
        @Option(names = "--scheme", paramLabel = "ID", required = true, descriptionKey = "levier.option.scheme")
        @SuppressWarnings("NullAway.Init") // demanded by picocli
        private String scheme;

        @Option(names = "--campaign", paramLabel = "ID", descriptionKey = "levier.option.campaign")
        private @Nullable String campaign;

        @Option(names = "--record", paramLabel = "FILE.json", descriptionKey = "levier.option.record")
        private @Nullable Path record;
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
        JudgedPage.Options paged = wanted.subject.paged;
        if (paged != null) {
            JudgedPage page = JudgedPage.read(paged, rulebook, wanted.day(), messages);
            Facts facts = FactsFile.read(rulebook, wanted.file);
            output.json(page.judge(facts));
            page.notices().forEach(output.err()::println);
            output.err().flush();
            return page.isWhole() ? ExitCode.DONE : ExitCode.PROBLEMS;
        }
        return judge(rulebook, Objects.requireNonNull(wanted.subject.named, "picocli demands one of both"), wanted);
    }

    private ExitCode judge(Rulebook rulebook, Named named, Wanted wanted) {
        refuseRecordOverFacts(named, wanted);
        Optional<String> campaign = Optional.ofNullable(named.campaign);
        new NamedScheme(named.scheme, campaign).check(rulebook, Place.of("--scheme"), Place.of("--campaign"));
        Facts facts = FactsFile.read(rulebook, wanted.file);
        Verdict verdict = rulebook.judge(named.scheme, campaign, wanted.day(), facts, List.of());
        if (named.record != null) {
            Judgement judgement = Judgement.of(named.scheme, campaign, facts, verdict);
            RuleFolder.write(named.record, JudgementJson.of(judgement).toPrettyString() + "\n");
        }
        output.json(VerdictJson.of(verdict, messages.locale()));
        return ExitCode.DONE;
    }

    /** Refuses before anything is judged: a slip of the hand must not cost the description that somebody wrote. */
    private static void refuseRecordOverFacts(Named named, Wanted wanted) {
        Path facts = wanted.file.toAbsolutePath().normalize();
        if (named.record != null && named.record.toAbsolutePath().normalize().equals(facts)) {
            throw new Refusal(Problem.at(Place.of("--record"), "levier.problem.record-over-facts"));
        }
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
