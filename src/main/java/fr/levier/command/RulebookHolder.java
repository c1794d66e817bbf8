package fr.levier.command;

import fr.levier.call.SchemeRecogniser;
import fr.levier.problem.Refusal;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.rule.SchemeNames;
import java.nio.file.Path;
import java.util.Optional;

/** The rulebook in force in this process, and the scheme names by which sources recognise what they read. */
record RulebookHolder(Rulebook rulebook) {

    /**
     * Reads the rules of a folder, or those embedded in the jar.
     *
     * @throws Refusal with every fault, when there is any: Levier does not start on faulty rules
     */
    static RulebookHolder load(Optional<Path> folder) {
        RulebookLoader.Loaded loaded =
                RulebookLoader.load(folder.map(RuleFiles::in).orElseGet(RuleFiles::bundled));
        return new RulebookHolder(loaded.rulebook().orElseThrow(() -> new Refusal(loaded.problems())));
    }

    SchemeRecogniser recogniser() {
        SchemeNames names = new SchemeNames(rulebook);
        return names::recognise;
    }
}
