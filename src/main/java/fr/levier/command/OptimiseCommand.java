package fr.levier.command;

import fr.levier.financing.mix.Answer;
import fr.levier.financing.mix.Mix;
import fr.levier.financing.mix.MixJson;
import fr.levier.financing.mix.Quest;
import fr.levier.financing.mix.QuestReader;
import fr.levier.message.Messages;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code levier optimise}: the best mix of funders for one or several projects; no database. */
@Command(name = "optimise")
final class OptimiseCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final PlanOptions options = new PlanOptions();

    @Parameters(paramLabel = "FILE.yml", descriptionKey = "levier.option.quest")
    @SuppressWarnings("NullAway.Init") // demanded by picocli
    private Path file;

    OptimiseCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var rulebook = options.rulebook();
        Problems problems = new Problems();
        Quest quest = new QuestReader(rulebook)
                .read(file.toString(), PlanFile.bytes(file), problems)
                .orElseThrow(() -> new Refusal(problems.list()));
        Optional<Answer> answer = Mix.best(quest);
        options.print(() -> MixJson.of(quest, answer, messages), () -> MixJson.text(quest, answer, messages));
        return (answer.isPresent() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD).code();
    }
}
