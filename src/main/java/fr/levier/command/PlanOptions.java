package fr.levier.command;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.rule.Rulebook;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;

/** What the commands that reckon with money share: which rules they follow and how they answer. None of them needs a database. */
final class PlanOptions {
    @Mixin
    private final RulesOption rules = new RulesOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /**
     * Returns the rules that were asked for.
     *
     * @throws fr.levier.problem.Refusal when they have a fault
     */
    Rulebook rulebook() {
        return SoundRules.read(rules.folder());
    }

    void print(Supplier<? extends JsonNode> forMachines, Supplier<String> forPeople) {
        output.print(forMachines, forPeople);
    }

    void json(JsonNode node) {
        output.json(node);
    }

    PrintWriter err() {
        return output.err();
    }
}
