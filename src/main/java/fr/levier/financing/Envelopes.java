package fr.levier.financing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The 1 % of one service and year is one envelope, however many contributions draw on it: each keeps within it alone, and all of them
 * together must too.
 */
final class Envelopes {
    private Envelopes() {}

    /** Returns one limit for each envelope on which several contributions draw. */
    static List<Limit> of(FinancingPlan plan, Amounts amounts) {
        Map<String, List<Contribution>> drawn = new LinkedHashMap<>();
        for (Contribution contribution : plan.contributions()) {
            contribution
                    .envelope()
                    .ifPresent(name ->
                            drawn.computeIfAbsent(name, n -> new ArrayList<>()).add(contribution));
        }
        return drawn.values().stream()
                .filter(together -> together.size() > 1)
                .flatMap(together -> limit(together, amounts).stream())
                .toList();
    }

    /** Where they do not say the same revenue, nobody knows which is right. */
    private static Optional<Limit> limit(List<Contribution> together, Amounts amounts) {
        List<Bound> alone = together.stream()
                .flatMap(c -> amounts.ceilings(c).bounds().stream())
                .filter(bound -> bound.kind() == Kind.SERVICE)
                .toList();
        Span sum = together.stream().map(amounts::get).reduce(Span.ZERO, Span::plus);
        return alone.stream()
                .map(Bound::limit)
                .reduce(Span::hull)
                .map(left -> alone.get(0).as(Kind.ENVELOPE, left).against(sum));
    }
}
