package fr.levier.portfolio;

import fr.levier.financing.CostLine;
import fr.levier.money.Rate;
import fr.levier.portfolio.Balance.Drift;
import fr.levier.portfolio.Balance.Of;
import fr.levier.portfolio.Balance.Row;
import fr.levier.portfolio.Balance.Target;
import fr.levier.reference.CountryLists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The shares of one measure along one dimension, in all and by year, held against the strategy. */
record Shares(Portfolio portfolio, CountryLists countries, Of of, Measure measure) {

    void addTo(List<Row> rows) {
        addTo(rows, Optional.empty());
        years().forEach(year -> addTo(rows, Optional.of(year)));
    }

    private void addTo(List<Row> rows, Optional<Integer> year) {
        List<Portion.Part> parts = parts(year);
        if (parts.stream().noneMatch(part -> part.high().signum() > 0)) {
            return;
        }
        Map<String, Strategy.Target> wanted = wanted();
        Set<String> codes = new TreeSet<>(wanted.keySet());
        parts.forEach(part -> codes.addAll(part.codes()));
        for (String code : codes) {
            Optional<Rate> target = Optional.ofNullable(wanted.get(code)).flatMap(t -> t.of(measure));
            rows.add(row(code, year, Portion.of(parts, named -> isIn(named, code)), target));
        }
        if (wanted.values().stream().anyMatch(t -> t.of(measure).isPresent())) {
            Predicate<String> isOther = named -> wanted.keySet().stream().noneMatch(code -> isIn(named, code));
            rows.add(others(year, Portion.of(parts, isOther), left(wanted)));
        }
    }

    private Row row(String code, Optional<Integer> year, Portion portion, Optional<Rate> target) {
        return new Row(of, code, measure, year, portion, target.map(rate -> new Target(rate, drift(portion, rate))));
    }

    /** What the strategy does not name may stay below what it leaves. */
    private Row others(Optional<Integer> year, Portion portion, Rate left) {
        Drift drift = drift(portion, left);
        return new Row(
                of,
                Balance.OTHERS,
                measure,
                year,
                portion,
                Optional.of(new Target(left, drift == Drift.UNDER ? Drift.WITHIN : drift)));
    }

    /** Days that nobody declared may go anywhere. */
    private Drift drift(Portion portion, Rate wanted) {
        if (measure == Measure.TIME && !portfolio.withoutDays().isEmpty()) {
            return Drift.UNKNOWN;
        }
        BigDecimal tolerance = portfolio.strategy().orElseThrow().tolerance().percent();
        BigDecimal most = wanted.percent().add(tolerance);
        BigDecimal least = wanted.percent().subtract(tolerance);
        if (portion.min().compareTo(most) > 0) {
            return Drift.OVER;
        }
        if (portion.max().compareTo(least) < 0) {
            return Drift.UNDER;
        }
        boolean isWithin = portion.max().compareTo(most) <= 0 && portion.min().compareTo(least) >= 0;
        return isWithin ? Drift.WITHIN : Drift.UNKNOWN;
    }

    private Rate left(Map<String, Strategy.Target> wanted) {
        BigDecimal all = wanted.values().stream()
                .flatMap(target -> target.of(measure).stream())
                .map(Rate::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Rate(BigDecimal.valueOf(100).subtract(all));
    }

    private Map<String, Strategy.Target> wanted() {
        return portfolio
                .strategy()
                .map(strategy -> of == Of.THEME ? strategy.themes() : strategy.places())
                .orElse(Map.of());
    }

    private boolean isIn(String named, String code) {
        return countries.isUnder(named, code, portfolio.day());
    }

    private Set<Integer> years() {
        Set<Integer> years = new TreeSet<>();
        portfolio.projects().forEach(project -> {
            years.addAll(project.years());
            years.addAll(project.staffDays().keySet());
        });
        return years;
    }

    private List<Portion.Part> parts(Optional<Integer> year) {
        List<Portion.Part> parts = new ArrayList<>();
        for (Project project : portfolio.projects()) {
            if (measure == Measure.TIME) {
                project.staffDays().forEach((when, days) -> {
                    if (year.isEmpty() || year.get().equals(when)) {
                        BigDecimal worked = BigDecimal.valueOf(days);
                        parts.add(new Portion.Part(worked, worked, codes(project)));
                    }
                });
            } else {
                project.plan().costs().stream()
                        .filter(line -> year.isEmpty() || line.year().equals(year))
                        .forEach(line -> parts.add(part(project, line)));
            }
        }
        return parts;
    }

    private Portion.Part part(Project project, CostLine line) {
        Set<String> codes =
                line.abroad().filter(country -> of == Of.PLACE).map(Set::of).orElseGet(() -> codes(project));
        return new Portion.Part(
                line.amount().min().decimal(), line.amount().max().decimal(), codes);
    }

    private Set<String> codes(Project project) {
        return of == Of.THEME ? project.profile().themes() : project.countries();
    }
}
