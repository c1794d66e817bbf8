package fr.levier.financing.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts the cells of one row, or of the sheet of the plan, under the keys that their headings name. */
final class SheetTree {
    private static final Set<String> LISTS = Set.of(
            "lines", "terms", "accepted_by", "project.countries", "project.themes", "authority.transferredCompetences");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?");

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final Problems problems;

    SheetTree(Problems problems) {
        this.problems = problems;
    }

    ObjectNode json() {
        return root;
    }

    /** Puts a text; a key that has a value already and a key within it exclude each other. */
    void put(String name, String text, Place place) {
        ObjectNode node = root;
        String[] steps = name.split("\\.");
        for (int i = 0; i + 1 < steps.length; i++) {
            JsonNode inner = node.has(steps[i]) ? node.get(steps[i]) : node.putObject(steps[i]);
            if (!(inner instanceof ObjectNode object)) {
                problems.add(place, "financing.problem.cell-twice", steps[i], name);
                return;
            }
            node = object;
        }
        String last = steps[steps.length - 1];
        if (node.has(last)) {
            problems.add(place, "financing.problem.cell-twice", last, name);
        } else {
            node.set(last, value(name, text, place));
        }
    }

    private JsonNode value(String name, String text, Place place) {
        boolean isFact = name.startsWith("authority.") || name.startsWith("project.");
        if (name.equals("payments")) {
            return payments(text, place);
        }
        if (LISTS.contains(name) || (isFact && text.contains(";"))) {
            ArrayNode list = root.arrayNode();
            BETWEEN.splitAsStream(text)
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .forEach(list::add);
            return list;
        }
        return isFact ? fact(text) : root.textNode(text);
    }

    private JsonNode fact(String text) {
        if (text.equals("true") || text.equals("false")) {
            return root.booleanNode(text.equals("true"));
        }
        return NUMBER.matcher(text).matches() ? root.numberNode(new BigDecimal(text)) : root.textNode(text);
    }

    private ArrayNode payments(String text, Place place) {
        PaymentsText.fault(text).ifPresent(part -> problems.add(place, "financing.problem.payments-cell", part));
        return PaymentsText.payments(text);
    }
}
