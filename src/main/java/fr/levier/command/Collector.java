package fr.levier.command;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.source.HarvestListener;
import fr.levier.source.HarvestReport;
import fr.levier.source.Harvester;
import fr.levier.source.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects from the sources of this instance: all of them, or those that somebody names. */
final class Collector {
    private final Harvester harvester;
    private final List<Source> sources;

    Collector(Harvester harvester, List<Source> sources) {
        this.harvester = harvester;
        this.sources = sources.stream().sorted(Comparator.comparing(Source::id)).toList();
    }

    HarvestReport collectAll(HarvestListener listener) throws InterruptedException {
        return harvester.harvest(sources, listener);
    }

    /**
     * Collects from the named sources only.
     *
     * @throws Refusal when a name is no source's
     */
    HarvestReport collect(Set<String> ids, HarvestListener listener) throws InterruptedException {
        demand(ids);
        return harvester.harvest(
                sources.stream().filter(s -> ids.contains(s.id())).collect(Collectors.toList()), listener);
    }

    /**
     * Reads the kept pages of the named sources again, or of all when none is named; asks no site.
     *
     * @throws Refusal when a name is no source's
     */
    HarvestReport reread(Set<String> ids, HarvestListener listener) throws InterruptedException {
        demand(ids);
        return harvester.reread(
                sources.stream()
                        .filter(s -> ids.isEmpty() || ids.contains(s.id()))
                        .toList(),
                listener);
    }

    /**
     * Makes sure that every name is a source's.
     *
     * @throws Refusal otherwise
     */
    void demand(Set<String> ids) {
        List<String> known = sources.stream().map(Source::id).toList();
        List<Problem> unknown = ids.stream()
                .filter(id -> !known.contains(id))
                .map(id -> Problem.at(Place.of(id), "levier.problem.no-such-source", String.join(", ", known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(unknown);
        }
    }
}
