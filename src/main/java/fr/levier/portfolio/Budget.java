package fr.levier.portfolio;

import fr.levier.financing.Contribution;
import fr.levier.financing.Payer;
import fr.levier.financing.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The international budget of one department, or of all together: what nobody sees while it is spread over them.
 *
 * @param department nothing for projects that no department carries, and for all together
 * @param grants what funders pay, income of the actions included
 * @param partners what other authorities and partners bring
 * @param own what the authority brings, in kind and from its services included
 * @param ownCash its cash alone
 * @param years the cost by year; lines without a year stand in none
 */
public record Budget(
        Optional<String> department,
        List<String> projects,
        Span cost,
        Span grants,
        Span partners,
        Span own,
        Span ownCash,
        Map<Integer, Span> years) {
    public Budget {
        projects = List.copyOf(projects);
        years = new TreeMap<>(years);
    }

    /** Returns the departments in the order of the file. */
    static List<Budget> byDepartment(Portfolio portfolio) {
        Map<Optional<String>, List<Project>> departments = new LinkedHashMap<>();
        portfolio
                .projects()
                .forEach(project -> departments
                        .computeIfAbsent(project.department(), name -> new java.util.ArrayList<>())
                        .add(project));
        return departments.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    public static Budget of(Optional<String> department, List<Project> projects) {
        Map<Integer, Span> years = new TreeMap<>();
        projects.forEach(project -> project.plan()
                .costs()
                .forEach(line -> line.year().ifPresent(year -> years.merge(year, line.amount(), Span::plus))));
        return new Budget(
                department,
                projects.stream().map(Project::id).toList(),
                projects.stream().map(project -> project.plan().cost()).reduce(Span.ZERO, Span::plus),
                sum(projects, c -> c.payer() == Payer.FUNDER || c.payer() == Payer.INCOME),
                sum(projects, c -> c.payer().takesPart() && c.payer() != Payer.AUTHORITY),
                sum(projects, c -> c.payer() == Payer.AUTHORITY),
                sum(projects, c -> c.payer() == Payer.AUTHORITY && c.isCash()),
                years);
    }

    private static Span sum(List<Project> projects, Predicate<Contribution> which) {
        return projects.stream().map(project -> project.reckoning().sum(which)).reduce(Span.ZERO, Span::plus);
    }
}
