package fr.levier.planning;

import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** When projects spend, drawn as bars over years. A table beside says the same. */
public record Timeline(List<Integer> years, List<Bar> bars) {
    private static final int LEFT = 44;
    private static final int STEP = 84;

    public Timeline {
        years = List.copyOf(years);
        bars = List.copyOf(bars);
    }

    /** A project from its first year to its last. */
    public record Bar(String number, int top, int x, int width, String title) {}

    public int width() {
        return LEFT + years.size() * STEP + 4;
    }

    public int height() {
        return bars.size() * 34 + 30;
    }

    /** Returns where a year begins. */
    public int x(int index) {
        return LEFT + index * STEP;
    }

    static Timeline of(Portfolio portfolio) {
        Set<Integer> spent = new TreeSet<>();
        portfolio.projects().forEach(project -> spent.addAll(project.years()));
        List<Integer> years = new ArrayList<>();
        if (!spent.isEmpty()) {
            int first = ((TreeSet<Integer>) spent).first();
            int last = Math.min(first + 30, ((TreeSet<Integer>) spent).last());
            for (int year = first; year <= last; year++) {
                years.add(year);
            }
        }
        List<Bar> bars = new ArrayList<>();
        int number = 0;
        for (Project project : portfolio.projects()) {
            number++;
            TreeSet<Integer> own = new TreeSet<>(project.years());
            own.retainAll(years);
            if (!own.isEmpty()) {
                int from = years.indexOf(own.first());
                int to = years.indexOf(own.last()) + 1;
                bars.add(new Bar(
                        String.valueOf(number),
                        bars.size() * 34 + 26,
                        LEFT + from * STEP + 2,
                        (to - from) * STEP - 4,
                        project.plan().title()));
            }
        }
        return new Timeline(years, bars);
    }
}
