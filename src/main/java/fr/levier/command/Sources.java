package fr.levier.command;

import fr.levier.call.SchemeRecogniser;
import fr.levier.demo.BundledWorld;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.source.Secret;
import fr.levier.source.Source;
import fr.levier.source.afd.Afd;
import fr.levier.source.aidesterritoires.AidesTerritoires;
import fr.levier.source.eu.EuPortal;
import fr.levier.source.meae.Meae;
import fr.levier.source.onepercent.OnePercent;
import fr.levier.source.site.Sites;
import fr.levier.source.wateragency.WaterAgencies;
import fr.levier.store.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every source that Levier reads, in the order of their identities. A site whose form is described in data is a file of {@code
 * rules/sources}; a format with a reader of its own is added here and nowhere else.
 */
record Sources(List<Source> all) {
    Sources {
        all = all.stream().sorted(Comparator.comparing(Source::id)).toList();
    }

    /**
     * Returns the sources of a world: of the bundled one those that it serves.
     *
     * @throws Refusal with every fault, when a description of a site is faulty
     */
    static Sources of(World world, Optional<Path> rules, SchemeRecogniser recogniser) {
        if (world == World.BUNDLED) {
            List<Source> every = every(rules, recogniser, Optional.of(new Secret("demonstration")));
            return new Sources(every.stream().filter(BundledWorld::serves).toList());
        }
        return new Sources(every(rules, recogniser, setting(AidesTerritoires.SETTING)));
    }

    private static List<Source> every(Optional<Path> rules, SchemeRecogniser recogniser, Optional<Secret> token) {
        List<Source> sources = new ArrayList<>(List.of(
                new EuPortal(recogniser),
                new Meae(recogniser),
                new Afd(recogniser),
                new OnePercent(),
                new WaterAgencies(),
                new AidesTerritoires(recogniser, token)));
        sources.addAll(Sites.all(rules, recogniser));
        return sources;
    }

    private static Optional<Secret> setting(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(v -> !v.isBlank())
                .map(v -> new Secret(v.strip()));
    }

    /**
     * Returns the source that a user named.
     *
     * @throws Refusal listing those that there are, when there is none
     */
    Source named(String id) {
        return all.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow(() -> {
            String known = String.join(", ", all.stream().map(Source::id).toList());
            return new Refusal(Problem.at(Place.of(id), "levier.problem.no-such-source", known));
        });
    }

    /** Returns those that can be asked: the others lack a setting. */
    List<Source> ready() {
        return all.stream().filter(s -> s.card().missing().isEmpty()).toList();
    }
}
