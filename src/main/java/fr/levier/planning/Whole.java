package fr.levier.planning;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.authority.Authority;
import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.PortfolioReader;
import fr.levier.portfolio.PortfolioReport;
import fr.levier.portfolio.Project;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The portfolio file that an authority would write: what it says of itself and its portfolio, and its plans but for scenarios.
 *
 * @param plans those in the file, in its order
 */
record Whole(ObjectNode tree, List<StoredPlan> plans) {
    private static final Pattern PROJECT = Pattern.compile("projects\\[(\\d{1,6})].*");
    private static final JsonMapper MAPPER = new JsonMapper();

    static Whole of(Authority authority, StoredPortfolio said, List<StoredPlan> all, LocalDate day) {
        List<StoredPlan> plans = all.stream()
                .filter(plan -> plan.scenarioOf().isEmpty())
                .sorted(java.util.Comparator.comparing(plan -> plan.document().project()))
                .toList();
        ObjectNode tree = Tree.NODES.objectNode();
        tree.put("portfolio", authority.name().isEmpty() ? authority.siren() : authority.name());
        tree.put("date", day.toString());
        ObjectNode facts = MAPPER.valueToTree(authority.description());
        if (!authority.type().isEmpty()) {
            facts.put("type", authority.type());
        }
        tree.set("authority", facts);
        tree.setAll(said.document());
        ArrayNode projects = tree.putArray("projects");
        plans.forEach(plan -> projects.add(plan.document().tree()));
        return new Whole(tree, plans);
    }

    /** Returns the portfolio as far as it can be read; nothing without a plan that can be. */
    Optional<Portfolio> portfolio(Rulebook rulebook, Problems problems) {
        if (plans.isEmpty()) {
            return Optional.empty();
        }
        return new PortfolioReader(rulebook)
                .read("", Tree.bytes(tree), problems)
                .filter(read -> !read.projects().isEmpty());
    }

    /** Returns everything that {@code levier portfolio} computes. */
    Optional<PortfolioReport> report(Rulebook rulebook, Problems problems) {
        return portfolio(rulebook, problems)
                .map(read -> PortfolioReport.of(read, rulebook, List.of(), problems.list()));
    }

    /** Returns where the plan of a project stands; empty when it is none of these. */
    String path(Project project) {
        return plans.stream()
                .filter(plan -> plan.document().project().equals(project.id()))
                .findFirst()
                .map(StoredPlan::path)
                .orElse("");
    }

    /** Returns the plan in which a fault stands. */
    Optional<StoredPlan> plan(Problem problem) {
        Matcher project = PROJECT.matcher(problem.place().key());
        return project.matches() ? Optional.of(plans.get(Integer.parseInt(project.group(1)) - 1)) : Optional.empty();
    }
}
