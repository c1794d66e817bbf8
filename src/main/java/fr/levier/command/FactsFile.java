package fr.levier.command;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.rule.Facts;
import fr.levier.rule.Rulebook;
import java.nio.file.Path;

/** A description of an authority and its project that a user wrote by hand. */
final class FactsFile {
    private FactsFile() {}

    /**
     * Reads the file.
     *
     * @throws Refusal with every fault: unknown keys, wrong types, unknown codes
     */
    static Facts read(Rulebook rulebook, Path file) {
        Problems problems = new Problems();
        Facts facts = rulebook.factsReader().read(JsonFile.read(file), Place.of(file.toString()), problems);
        if (!problems.isEmpty()) {
            throw new Refusal(problems.list());
        }
        return facts;
    }
}
