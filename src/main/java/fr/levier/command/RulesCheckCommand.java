package fr.levier.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.rule.VerdictJson;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code levier rules check}: every fault of every rule file at once, each with file, line and key. */
@Command(name = "check")
final class RulesCheckCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RulesCheckCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        RulebookLoader.Loaded loaded =
                RulebookLoader.load(rules.folder().map(RuleFiles::in).orElseGet(RuleFiles::bundled));
        output.print(() -> json(loaded), () -> text(loaded));
        return loaded.problems().isEmpty() ? ExitCode.DONE.code() : ExitCode.USAGE.code();
    }

    private String text(RulebookLoader.Loaded loaded) {
        if (loaded.rulebook().isPresent()) {
            Rulebook book = loaded.rulebook().get();
            int examples = book.schemes().values().stream()
                    .mapToInt(s -> s.examples().size())
                    .sum();
            return messages.text(
                    "levier.rules.ok",
                    book.schemes().size(),
                    examples,
                    book.version().substring(0, 12));
        }
        List<Problem> problems = loaded.problems();
        return problems.stream().map(messages::text).collect(Collectors.joining("\n")) + "\n"
                + messages.text("levier.rules.faults", problems.size());
    }

    private ObjectNode json(RulebookLoader.Loaded loaded) {
        ObjectNode json = VerdictJson.mapper().createObjectNode();
        json.put("valid", loaded.problems().isEmpty());
        loaded.rulebook()
                .ifPresent(book -> json.put("version", book.version())
                        .put("schemes", book.schemes().size()));
        ArrayNode problems = json.putArray("problems");
        loaded.problems()
                .forEach(p -> problems.addObject()
                        .put("code", p.code())
                        .put("file", p.place().file())
                        .put("line", p.place().line())
                        .put("key", p.place().key())
                        .put("sentence", messages.text(p)));
        return json;
    }
}
