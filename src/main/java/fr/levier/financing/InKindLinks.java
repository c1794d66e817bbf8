package fr.levier.financing;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks who bears what is given in kind: a line is borne by a contribution in kind, and a contribution that is itself worth a line ({@code
 * lines}) must not, from one to the next, bear itself. Such a circle would create value out of nothing.
 */
final class InKindLinks {
    private final List<CostLine> costs;
    private final List<Contribution> contributions;
    private final Problems problems;

    InKindLinks(List<CostLine> costs, List<Contribution> contributions, Problems problems) {
        this.costs = costs;
        this.contributions = contributions;
        this.problems = problems;
    }

    void check() {
        for (CostLine line : costs) {
            line.borneBy().ifPresent(bearer -> bearer(line, bearer));
        }
    }

    private void bearer(CostLine line, String bearer) {
        Place place = line.place().withKey(line.place().key() + ".borne_by");
        Optional<Contribution> found = find(bearer);
        if (found.isEmpty()) {
            new Codes(problems)
                    .unknown(
                            place,
                            bearer,
                            contributions.stream().map(Contribution::id).toList());
        } else if (!line.nature().isCash() && found.get().nature().isCash()) {
            problems.add(place, "financing.problem.borne-in-cash", line.id(), bearer);
        } else if (bearsItself(line, bearer, new HashSet<>())) {
            problems.add(place, "financing.problem.circle", line.id(), bearer);
        }
    }

    /** Follows a contribution to the other lines that it is worth, and these to who bears them. */
    private boolean bearsItself(CostLine start, String bearer, Set<String> seen) {
        if (!seen.add(bearer)) {
            return false;
        }
        List<CostLine> worth = find(bearer)
                .map(c -> costs.stream()
                        .filter(line -> c.lines().contains(line.id()))
                        .toList())
                .orElse(List.of());
        return worth.stream()
                .filter(line ->
                        line.borneBy().isPresent() && !line.borneBy().get().equals(bearer))
                .anyMatch(line -> line.id().equals(start.id())
                        || line.borneBy().equals(start.borneBy())
                        || bearsItself(start, line.borneBy().get(), seen));
    }

    private Optional<Contribution> find(String id) {
        return contributions.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
