package fr.levier.command;

import fr.levier.call.SchemeRecogniser;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.rule.Scheme;
import fr.levier.rule.SchemeNames;
import fr.levier.yaml.Nearest;
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
        return of(folder.map(RuleFiles::in).map(RulebookLoader::load).orElseGet(RulebookLoader::loadBundled));
    }

    /**
     * @throws Refusal with every fault, when there is any
     */
    static RulebookHolder of(RulebookLoader.Loaded loaded) {
        return new RulebookHolder(loaded.rulebook().orElseThrow(() -> new Refusal(loaded.problems())));
    }

    /**
     * Returns the scheme that a user named.
     *
     * @throws Refusal naming the nearest one, when there is none
     */
    Scheme scheme(String id) {
        return rulebook.findScheme(id).orElseThrow(() -> {
            String near = Nearest.to(id, rulebook.schemes().keySet()).orElse("–");
            return new Refusal(Problem.at(Place.of(id), "levier.problem.no-such-scheme", id, near));
        });
    }

    SchemeRecogniser recogniser() {
        SchemeNames names = new SchemeNames(rulebook);
        return names::recognise;
    }
}
