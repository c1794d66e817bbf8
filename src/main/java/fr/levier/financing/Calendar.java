package fr.levier.financing;

import java.math.BigDecimal;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The years of a project, as far as its lines or its duration tell. */
record Calendar(FinancingPlan plan) {

    /** Returns the number of years, or nothing when neither lines nor duration say it. */
    Optional<Integer> years() {
        NavigableSet<Integer> named = named();
        if (!named.isEmpty()) {
            return Optional.of(named.size());
        }
        return plan.facts().find("project.durationMonths").map(months -> (((BigDecimal) months).intValue() + 11) / 12);
    }

    /** Returns the years that lines name. */
    NavigableSet<Integer> named() {
        NavigableSet<Integer> named = new TreeSet<>();
        plan.costs().forEach(line -> line.year().ifPresent(named::add));
        return named;
    }

    /** Returns whether every line that is paid says its year, so that a calendar of payments can be drawn. */
    boolean isComplete() {
        return plan.costs().stream()
                .filter(line -> line.nature().isCash())
                .allMatch(line -> line.year().isPresent());
    }
}
