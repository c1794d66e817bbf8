package fr.levier.rule;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.util.function.Function;

/** Looks for faults that no single line shows. */
final class RulebookChecks {
    private RulebookChecks() {}

    static void check(Rulebook rulebook, Function<String, Place> placeOf, Problems problems) {
        for (Scheme scheme : rulebook.schemes().values()) {
            Place place = placeOf.apply(scheme.id());
            ExampleCheck.run(rulebook, scheme, problems);
            scheme.closure()
                    .flatMap(Scheme.Closure::successor)
                    .filter(successor -> rulebook.findScheme(successor).isEmpty())
                    .ifPresent(successor -> Knowledge.unknown(
                            "rule.problem.unknown-scheme",
                            place.withKey("closed.successor"),
                            successor,
                            rulebook.schemes().keySet(),
                            problems));
        }
    }
}
