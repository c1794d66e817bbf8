package fr.levier.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Days of work needed in a year against those that people can give.
 *
 * @param needed by the projects that declare them
 * @param available nothing when the authority did not say
 * @param undeclared the projects that spend in the year and do not say what work they need
 */
public record Capacity(int year, int needed, Optional<Integer> available, List<String> undeclared) {
    public Capacity {
        undeclared = List.copyOf(undeclared);
    }

    /** What is known of a year. */
    public enum State {
        ENOUGH("enough"),
        SHORT("short"),
        UNKNOWN("unknown");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Returns SHORT as soon as declared work passes what there is; what is not declared can only make it worse. */
    public State state() {
        if (available.map(there -> needed > there).orElse(false)) {
            return State.SHORT;
        }
        return available.isPresent() && undeclared.isEmpty() ? State.ENOUGH : State.UNKNOWN;
    }

    static List<Capacity> of(Portfolio portfolio) {
        Map<Integer, Integer> needed = new TreeMap<>();
        TreeSet<Integer> years = new TreeSet<>(portfolio.staffDays().keySet());
        portfolio.projects().forEach(project -> {
            years.addAll(project.years());
            project.staffDays().forEach((year, days) -> needed.merge(year, days, Integer::sum));
        });
        years.addAll(needed.keySet());
        List<Capacity> capacities = new ArrayList<>();
        for (int year : years) {
            List<String> undeclared = portfolio.withoutDays().stream()
                    .filter(project -> project.years().contains(year))
                    .map(Project::id)
                    .toList();
            Optional<Integer> available =
                    Optional.ofNullable(portfolio.staffDays().get(year));
            capacities.add(new Capacity(year, needed.getOrDefault(year, 0), available, undeclared));
        }
        return capacities;
    }
}
