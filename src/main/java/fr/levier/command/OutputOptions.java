package fr.levier.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallJson;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command answers: sentences for people or JSON for machines on standard output, progress on standard error. */
final class OutputOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--json", descriptionKey = "levier.option.json")
    private boolean json;

    boolean json() {
        return json;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Returns whether somebody watches: with a terminal on both sides, and not a program that wants JSON. */
    boolean isTerminal() {
        return Terminal.isThere() && !json;
    }

    void print(Supplier<? extends JsonNode> forMachines, Supplier<String> forPeople) {
        out().println(json ? pretty(forMachines.get()) : forPeople.get());
        out().flush();
    }

    /** Writes JSON whatever was asked: for commands that have no other form. */
    void json(JsonNode node) {
        out().println(pretty(node));
        out().flush();
    }

    private static String pretty(JsonNode node) {
        try {
            return CallJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
