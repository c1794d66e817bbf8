package fr.levier.command;

import fr.levier.message.Messages;
import fr.levier.rule.FactsSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code levier rules schema}: the JSON Schema of the descriptions that {@code judge} and {@code match} read. */
@Command(name = "schema")
final class RulesSchemaCommand implements Callable<Integer> {
    private final Messages messages;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    RulesSchemaCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() {
        output.json(FactsSchema.of(SoundRules.read(rules.folder()), messages.locale()));
        return ExitCode.DONE.code();
    }
}
