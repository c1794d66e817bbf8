package fr.levier.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.financing.PlanReader;
import fr.levier.financing.sheet.PlanSheet;
import fr.levier.portfolio.PortfolioReader;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import fr.levier.web.CleanText;
import fr.levier.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads files that people send, by the readers of the commands; a file with a fault is told line by line and becomes nothing. */
final class Uploaded {
    private final Rulebook rulebook;
    private final Problems problems;

    Uploaded(Rulebook rulebook, Problems problems) {
        this.rulebook = rulebook;
        this.problems = problems;
    }

    /** Returns the plan of a YAML file or a workbook. */
    Optional<PlanDocument> plan(String name, byte[] bytes) {
        String file = CleanText.line(name);
        PlanReader reader = new PlanReader(rulebook);
        boolean isPdf = bytes.length > 3 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
        boolean isWorkbook = file.toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xlsm|xls|ods)")
                || (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K');
        if (isWorkbook && !isPdf) {
            return new PlanSheet(reader).document(file, bytes, problems).map(PlanDocument::ofPlan);
        }
        return reader.read(file, bytes, problems)
                .flatMap(read -> YamlReader.read(file, bytes, new Problems()))
                .map(map -> PlanDocument.ofPlan(Tree.of(map)));
    }

    /** A portfolio file: what is said of all projects, and the projects. */
    record Whole(ObjectNode settings, List<PlanDocument> projects) {}

    Optional<Whole> portfolio(String name, byte[] bytes) {
        String file = CleanText.line(name);
        Optional<ObjectNode> tree = new PortfolioReader(rulebook)
                .read(file, bytes, problems)
                .filter(read -> problems.isEmpty())
                .flatMap(read -> YamlReader.read(file, bytes, new Problems()))
                .map(map -> (ObjectNode) Tree.of(map));
        return tree.map(Uploaded::whole);
    }

    private static Whole whole(ObjectNode tree) {
        List<PlanDocument> projects = new ArrayList<>();
        for (JsonNode project : tree.path("projects")) {
            projects.add(new PlanDocument((ObjectNode) project));
        }
        tree.remove(List.of("portfolio", "date", "authority", "projects"));
        return new Whole(tree, projects);
    }

    /** Tells that no file came with the form. */
    void nothing() {
        problems.add(Place.of(""), "planning.problem.no-file");
    }
}
