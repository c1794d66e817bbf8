package fr.levier.portfolio;

import fr.levier.financing.Bound;
import fr.levier.financing.Contribution;
import fr.levier.financing.Kind;
import fr.levier.financing.Limit;
import fr.levier.financing.Payer;
import fr.levier.financing.ServiceBudget;
import fr.levier.financing.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The 1 % of one service of the authority in one year, on which several projects draw: each keeps within it alone, and nobody but the
 * portfolio sees that together they do not.
 *
 * @param year nothing when no project says its years
 * @param left what the right leaves; an interval where projects say different revenues
 * @param drawn what they draw; from what surely falls in the year to what may
 */
public record Envelope(String service, Optional<Integer> year, List<String> projects, Span left, Span drawn) {
    public Envelope {
        projects = List.copyOf(projects);
    }

    /** How what is drawn stands to what is left. */
    public enum State {
        WITHIN("within"),
        OVER("over"),
        /** A project of several years does not say which year’s 1 % it draws on, or amounts are not known. */
        UNKNOWN("unknown");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public State state() {
        if (drawn.min().compareTo(left.max()) > 0) {
            return State.OVER;
        }
        return drawn.max().compareTo(left.min()) <= 0 ? State.WITHIN : State.UNKNOWN;
    }

    /** What one contribution draws. */
    private record Draw(Project project, ServiceBudget service, Span left, Span amount) {

        /** Returns the years whose 1 % it may be; none when nothing says it. */
        Set<Integer> years() {
            return service.year().map(Set::of).orElseGet(project::years);
        }

        boolean mayBeOf(Optional<Integer> year) {
            return years().isEmpty() || year.map(years()::contains).orElse(true);
        }

        boolean isOf(Optional<Integer> year) {
            return year.map(Set::of).orElseGet(Set::of).equals(years());
        }
    }

    static List<Envelope> of(Portfolio portfolio) {
        Map<String, List<Draw>> services = new TreeMap<>();
        portfolio.projects().stream()
                .flatMap(project -> draws(project).stream())
                .forEach(draw -> services.computeIfAbsent(draw.service().name(), name -> new ArrayList<>())
                        .add(draw));
        return services.entrySet().stream()
                .flatMap(service -> byYear(service.getKey(), service.getValue()).stream())
                .toList();
    }

    private static List<Draw> draws(Project project) {
        List<Draw> draws = new ArrayList<>();
        for (Limit limit : project.reckoning().limits()) {
            Bound bound = limit.bound();
            Optional<Contribution> about = bound.contribution().flatMap(project.plan()::find);
            about.filter(c -> bound.kind() == Kind.SERVICE && c.payer() == Payer.AUTHORITY)
                    .flatMap(Contribution::service)
                    .ifPresent(service -> draws.add(new Draw(project, service, bound.limit(), limit.actual())));
        }
        return draws;
    }

    private static List<Envelope> byYear(String service, List<Draw> draws) {
        Set<Integer> years = new TreeSet<>();
        draws.forEach(draw -> years.addAll(draw.years()));
        List<Optional<Integer>> all = years.isEmpty()
                ? List.of(Optional.empty())
                : years.stream().map(Optional::of).toList();
        return all.stream()
                .flatMap(year -> inYear(service, year, draws).stream())
                .toList();
    }

    /** One project alone keeps within its own plan. */
    private static Optional<Envelope> inYear(String service, Optional<Integer> year, List<Draw> draws) {
        List<Draw> own = draws.stream().filter(draw -> draw.mayBeOf(year)).toList();
        List<String> projects =
                own.stream().map(draw -> draw.project().id()).distinct().toList();
        if (projects.size() < 2) {
            return Optional.empty();
        }
        Span left = own.stream().map(Draw::left).reduce(Span::hull).orElse(Span.ZERO);
        Span drawn = own.stream()
                .map(draw -> draw.isOf(year) ? draw.amount() : draw.amount().hull(Span.ZERO))
                .reduce(Span.ZERO, Span::plus);
        return Optional.of(new Envelope(service, year, projects, left, drawn));
    }
}
