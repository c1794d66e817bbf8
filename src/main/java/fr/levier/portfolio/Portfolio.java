package fr.levier.portfolio;

import fr.levier.financing.Contribution;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import fr.levier.money.Euros;
import fr.levier.rule.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The projects of one authority.
 *
 * @param date the day at which calls are suggested
 * @param facts what is known of the authority, as rules ask
 * @param ownCash what the authority can give, by year; a year without an entry has no known limit
 * @param staffDays the days of work that its people can give, by year
 * @param calls what somebody thinks of applying to
 */
public record Portfolio(
        String authority,
        Optional<LocalDate> date,
        Facts facts,
        Optional<Strategy> strategy,
        Map<Integer, Euros> ownCash,
        Map<Integer, Integer> staffDays,
        List<Exclusion> exclusions,
        List<ProposedCall> calls,
        List<Project> projects) {
    public Portfolio {
        ownCash = new TreeMap<>(ownCash);
        staffDays = new TreeMap<>(staffDays);
        exclusions = List.copyOf(exclusions);
        calls = List.copyOf(calls);
        projects = List.copyOf(projects);
    }

    /** Two projects and how they stand to each other. */
    public record Pair(Project first, Project second, Complementarity complementarity) {
        public Relation relation() {
            return complementarity.relation();
        }
    }

    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            for (Project other : projects.subList(i + 1, projects.size())) {
                Project one = projects.get(i);
                pairs.add(new Pair(one, other, Complementarity.of(one, other, exclusions)));
            }
        }
        return pairs;
    }

    /** A project, a call that the file names, and how the call stands to the project. */
    public record CallPair(Project project, ProposedCall call, Complementarity complementarity) {}

    public List<CallPair> callPairs() {
        return calls.stream()
                .flatMap(call -> projects.stream().map(p -> new CallPair(p, call, call.relationTo(p))))
                .toList();
    }

    public List<DoubleFunding> doubleFunding() {
        return pairs().stream()
                .flatMap(pair -> DoubleFunding.in(pair, exclusions).stream())
                .toList();
    }

    public List<Reckoning> plans() {
        return projects.stream().map(Project::reckoning).toList();
    }

    /** Returns the 1 % of each service and year on which several projects draw. */
    public List<Envelope> envelopes() {
        return Envelope.of(this);
    }

    /** Returns whether every plan holds, and nothing is paid twice and no 1 % is passed for certain. */
    public boolean holds() {
        return plans().stream().allMatch(Reckoning::holds)
                && doubleFunding().stream().noneMatch(DoubleFunding::certain)
                && envelopes().stream().noneMatch(envelope -> envelope.state() == Envelope.State.OVER);
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

    /** Returns the consolidated budget of all departments. */
    public Budget budget() {
        return Budget.of(Optional.empty(), projects);
    }

    public List<Budget> budgets() {
        return Budget.byDepartment(this);
    }

    public List<Capacity> capacity() {
        return Capacity.of(this);
    }

    public Outcomes outcomes() {
        return Outcomes.of(this);
    }

    /** Returns the projects of which nobody said what work they need. */
    List<Project> withoutDays() {
        return projects.stream()
                .filter(project -> project.staffDays().isEmpty())
                .toList();
    }

    /** Returns the day at which country lists are read: that of the file or the latest of its plans. */
    public LocalDate day() {
        return date.orElseGet(() -> projects.stream()
                .map(project -> project.plan().day())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH));
    }
}
