package fr.levier.portfolio;

import fr.levier.financing.Contribution;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The projects of one authority.
 *
 * @param staffDays the days of work that its people can give, by year
 */
public record Portfolio(String authority, List<Project> projects, Map<Integer, Integer> staffDays) {
    public Portfolio {
        projects = List.copyOf(projects);
        staffDays = new TreeMap<>(staffDays);
    }

    /** Two projects and how they stand to each other. */
    public record Pair(Project first, Project second, Relation relation) {}

    /** Days of work needed in a year against those that people can give. */
    public record Capacity(int year, int needed, int available) {
        public boolean isShort() {
            return needed > available;
        }
    }

    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            for (Project other : projects.subList(i + 1, projects.size())) {
                pairs.add(new Pair(projects.get(i), other, Complementarity.of(projects.get(i), other)));
            }
        }
        return pairs;
    }

    public List<Reckoning> plans() {
        return projects.stream().map(project -> Reckoning.of(project.plan())).toList();
    }

    /** Returns what each payer gives to all projects, by name; the authority's own money is one of them. */
    public Map<String, Span> byFunder() {
        Map<String, Span> sums = new TreeMap<>();
        for (Reckoning plan : plans()) {
            for (Contribution contribution : plan.plan().contributions()) {
                sums.merge(contribution.funder(), plan.amount(contribution), Span::plus);
            }
        }
        return sums;
    }

    /** Returns what is spent in each year; lines without a year stand in none. */
    public Map<Integer, Span> byYear() {
        Map<Integer, Span> sums = new TreeMap<>();
        projects.forEach(project -> project.plan()
                .costs()
                .forEach(line -> line.year().ifPresent(year -> sums.merge(year, line.amount(), Span::plus))));
        return sums;
    }

    /** Returns the cost of all projects of each department: the international budget that nobody sees, for it is spread over them. */
    public Map<String, Span> byDepartment() {
        Map<String, Span> sums = new TreeMap<>();
        projects.forEach(project ->
                sums.merge(project.department().orElse(""), project.plan().cost(), Span::plus));
        return sums;
    }

    public Span cost() {
        return projects.stream().map(project -> project.plan().cost()).reduce(Span.ZERO, Span::plus);
    }

    public Span ownCash() {
        return plans().stream().map(Reckoning::ownCash).reduce(Span.ZERO, Span::plus);
    }

    /** Returns the years of which both what is needed and what there is are known. */
    public List<Capacity> capacity() {
        Map<Integer, Integer> needed = new TreeMap<>();
        projects.forEach(
                project -> project.staffDays().forEach((year, days) -> needed.merge(year, days, Integer::sum)));
        List<Capacity> years = new ArrayList<>();
        needed.forEach((year, days) -> {
            Integer available = staffDays.get(year);
            if (available != null) {
                years.add(new Capacity(year, days, available));
            }
        });
        return years;
    }
}
