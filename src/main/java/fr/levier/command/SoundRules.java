package fr.levier.command;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.rule.Scheme;
import java.nio.file.Path;
import java.util.List;
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
     * @throws Refusal naming the nearest ones, or where all are listed, when there is none
     */
    static Scheme scheme(Rulebook rulebook, String id, Place place) {
        return rulebook.findScheme(id).orElseThrow(() -> {
            List<String> near = NearSchemes.to(id, rulebook);
            return new Refusal(
                    near.isEmpty()
                            ? Problem.at(place, "levier.problem.no-scheme-like-it", id)
                            : Problem.at(place, "levier.problem.no-such-scheme", id, String.join(", ", near)));
        });
    }
}
