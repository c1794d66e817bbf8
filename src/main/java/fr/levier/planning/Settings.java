package fr.levier.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.message.Messages;
import fr.levier.portfolio.PortfolioReader;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import fr.levier.web.CleanText;
import fr.levier.web.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is said of a portfolio, as texts of a form: read from what is kept, and put in its place again. */
record Settings(Map<String, String> fields) {
    private static final int LONGEST = 2000;

    static Settings of(ObjectNode document, FieldText texts) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Field field : Field.PORTFOLIO) {
            JsonNode node = document;
            for (String step : field.path().split("\\.")) {
                node = node.path(step);
            }
            fields.put(field.path(), texts.text(field.kind(), node));
        }
        return new Settings(fields);
    }

    static Settings read(Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Field.PORTFOLIO.forEach(field -> fields.put(
                field.path(),
                field.kind().hasLines()
                        ? CleanText.lines(form.text(field.path()))
                        : CleanText.line(form.text(field.path()))));
        return new Settings(fields);
    }

    ObjectNode document(ObjectNode before, FieldText texts) {
        ObjectNode tree = before.deepCopy();
        Field.PORTFOLIO.forEach(field -> PlanForm.set(tree, field, fields.getOrDefault(field.path(), ""), texts));
        return tree;
    }

    /** Returns what is wrong, by field: settings with a fault are not kept, for every page of the portfolio rests on them. */
    Map<String, String> errors(ObjectNode document, Rulebook rulebook, Messages messages) {
        Map<String, String> errors = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (text.length() > LONGEST) {
                errors.put(name, messages.text("planning.problem.too-long", String.valueOf(LONGEST)));
            }
        });
        ObjectNode file = document.deepCopy();
        file.put("portfolio", "settings");
        file.putArray("projects").addObject();
        Problems problems = new Problems();
        new PortfolioReader(rulebook).read("", Tree.bytes(file), problems);
        problems.list().stream()
                .filter(problem -> !problem.place().key().startsWith("projects"))
                .forEach(problem ->
                        errors.merge(field(problem), said(problem, messages), (one, other) -> one + " " + other));
        return errors;
    }

    private static String said(Problem problem, Messages messages) {
        boolean isNoList = problem.code().equals("yaml.problem.map-expected");
        return isNoList ? messages.text("planning.told.lines") : new Told(messages).of(problem);
    }

    private String field(Problem problem) {
        Optional<String> field = fields.keySet().stream()
                .filter(name -> problem.place().key().equals(name)
                        || problem.place().key().startsWith(name + "."))
                .findFirst();
        return field.orElse("");
    }
}
