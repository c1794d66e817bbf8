package fr.levier.command;

import fr.levier.call.SchemeRecogniser;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.rule.Rulebook;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.extract.Labelled;
import fr.levier.source.extract.Reading;
import fr.levier.source.extract.ReadingJson;
import fr.levier.source.extract.Score;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code levier extract}: the calls of one document as JSON, or how well labelled ones are read; no database. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {
    private static final URI NOWHERE = URI.create("https://levier.invalid/");

    private final Messages messages;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "levier.option.page")
    private @Nullable Path file;

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "levier.option.url")
    private @Nullable String url;

    @Option(names = "--score", paramLabel = "DIR", descriptionKey = "levier.option.score")
    private @Nullable Path folder;

    ExtractCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        if ((file == null) == (folder == null)) {
            throw new Refusal(Problem.at(Place.of("extract"), "levier.problem.file-or-score"));
        }
        return folder == null ? extract(java.util.Objects.requireNonNull(file)) : score(folder);
    }

    private int extract(Path document) {
        URI from = url == null ? NOWHERE : SavedPage.address(url);
        Page page = new Page(Request.get(from, "page"), from, "", SavedPage.bytes(document), Instant.now());
        Reading reading = Reading.of(page, recogniser());
        output.json(ReadingJson.of(reading, messages::text));
        return (reading.problems().isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS).code();
    }

    private SchemeRecogniser recogniser() {
        Rulebook rulebook = SoundRules.read(rules.folder());
        return new RecognisedSchemes(() -> rulebook);
    }

    private int score(Path labelled) {
        Problems problems = new Problems();
        SchemeRecogniser recogniser = recogniser();
        Score score = new Score();
        var pages = Labelled.in(labelled, problems);
        pages.forEach(page -> score.add(page, page.read(recogniser)));
        output.print(score::json, () -> ScoreTable.of(score, pages.size(), messages));
        problems.list().forEach(p -> output.err().println(messages.text(p)));
        if (pages.isEmpty()) {
            throw new Refusal(Problem.at(Place.of(labelled.toString()), "levier.problem.no-labelled-page"));
        }
        return (problems.isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS).code();
    }
}
