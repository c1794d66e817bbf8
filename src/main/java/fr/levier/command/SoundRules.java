package fr.levier.command;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.rule.Scheme;
import fr.levier.yaml.Nearest;
import java.nio.file.Path;
import java.util.Optional;

/** Reads rules for a command, which does nothing at all on faulty ones. */
final class SoundRules {
    private SoundRules() {}

    /**
     * Reads the rules of a folder, or those embedded in the jar.
     *
     * @throws Refusal with every fault, when there is any
     */
    static Rulebook read(Optional<Path> folder) {
        return of(folder.map(RuleFiles::in).map(RulebookLoader::load).orElseGet(RulebookLoader::loadBundled));
    }

    /**
     * @throws Refusal with every fault, when there is any
     */
    static Rulebook of(RulebookLoader.Loaded loaded) {
        return loaded.rulebook().orElseThrow(() -> new Refusal(loaded.problems()));
    }

    /**
     * Returns the scheme that a user named.
     *
     * @throws Refusal naming the nearest one, when there is none
     */
    static Scheme scheme(Rulebook rulebook, String id) {
        return scheme(rulebook, id, Place.of(id));
    }

    /**
     * Returns the scheme that stands at a place.
     *
     * @throws Refusal naming the nearest one, or where all are listed, when there is none
     */
    static Scheme scheme(Rulebook rulebook, String id, Place place) {
        return rulebook.findScheme(id)
                .orElseThrow(() -> new Refusal(Nearest.to(id, rulebook.schemes().keySet())
                        .map(near -> Problem.at(place, "levier.problem.no-such-scheme", id, near))
                        .orElseGet(() -> Problem.at(place, "levier.problem.no-scheme-like-it", id))));
    }
}
