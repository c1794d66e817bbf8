package fr.levier.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.portfolio.PortfolioReader;
import fr.levier.portfolio.Project;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A project as a portfolio file writes it: its plan under {@code financing}, its place among the others beside. Kept as it was written,
 * with its faults: half of a plan is work too.
 */
public record PlanDocument(ObjectNode tree) {
    static final String FINANCING = "financing";
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    /** Returns a plan without anything but its name and the day of its rules. */
    static PlanDocument empty(String project, String title, String day) {
        ObjectNode tree = Tree.NODES.objectNode();
        ObjectNode plan = tree.putObject(FINANCING);
        plan.put("plan", project).put("title", title).put("date", day);
        plan.putArray("costs");
        plan.putArray("contributions");
        return new PlanDocument(tree);
    }

    /** Returns the plan of a plan file. */
    static PlanDocument ofPlan(JsonNode plan) {
        ObjectNode tree = Tree.NODES.objectNode();
        tree.set(FINANCING, plan);
        return new PlanDocument(tree);
    }

    static PlanDocument parse(String json) {
        return new PlanDocument(Tree.parse(json));
    }

    /** Returns what {@code levier plan} reads. */
    ObjectNode plan() {
        return (ObjectNode) tree.get(FINANCING);
    }

    String project() {
        return plan().path("plan").asText();
    }

    String title() {
        String title = plan().path("title").asText();
        return title.isBlank() ? project() : title;
    }

    PlanDocument called(String project, String title) {
        ObjectNode copy = tree.deepCopy();
        ((ObjectNode) copy.get(FINANCING)).put("plan", project).put("title", title);
        return new PlanDocument(copy);
    }

    /**
     * Reads the project by the reader of portfolio files. Faults have the key of the field in which they stand, its lists counted by
     * numbers between dots: {@code financing.costs.2.amount}.
     */
    Optional<Project> read(Rulebook rulebook, Problems problems) {
        ObjectNode portfolio = Tree.NODES.objectNode().put("portfolio", "plan");
        portfolio.putArray("projects").add(tree);
        Problems found = new Problems();
        Optional<Project> project = new PortfolioReader(rulebook)
                .read("", Tree.bytes(portfolio), found)
                .flatMap(read -> read.projects().stream().findFirst());
        problems.addAll(found.list().stream().map(PlanDocument::inField).toList());
        return project;
    }

    private static Problem inField(Problem problem) {
        String key = problem.place().key().replaceFirst("^projects(\\[1]\\.?)?", "");
        String dotted = INDEX.matcher(key).replaceAll(".$1");
        return new Problem(problem.code(), problem.place().withKey(dotted), problem.details());
    }

    /** Returns the contributions as they are written. */
    List<ObjectNode> contributions() {
        return rows("contributions");
    }

    private List<ObjectNode> rows(String list) {
        List<ObjectNode> rows = new java.util.ArrayList<>();
        plan().path(list).forEach(row -> {
            if (row instanceof ObjectNode object) {
                rows.add(object);
            }
        });
        return rows;
    }
}
