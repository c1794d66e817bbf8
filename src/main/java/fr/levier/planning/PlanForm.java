package fr.levier.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.message.Folded;
import fr.levier.web.CleanText;
import fr.levier.web.Form;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A plan as it is typed into a page: the text of each field, under the path of what it says, the rows of lists counted from one:
 * {@code financing.costs.2.amount}.
 *
 * @param unfolded the row whose rare fields were asked for, as {@code costs.2}; empty where none were
 */
record PlanForm(Map<String, String> fields, String unfolded) {
    private static final String PLAN = PlanDocument.FINANCING + ".";
    private static final String GONE = "gone";
    private static final Set<String> ASKS = Set.of("rest", "maximum", "unknown");

    PlanForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    PlanForm(Map<String, String> fields) {
        this(fields, "");
    }

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Returns how many rows a list has. */
    int rows(String list) {
        return (int) fields.keySet().stream()
                .filter(name -> name.startsWith(PLAN + list + "."))
                .map(name -> name.substring((PLAN + list + ".").length()).replaceFirst("\\..*", ""))
                .distinct()
                .count();
    }

    static String name(String list, int row, Field field) {
        return PLAN + list + "." + row + "." + field.path();
    }

    static String gone(String list, int row) {
        return PLAN + list + "." + row + "." + GONE;
    }

    /** Returns what was typed; rows without a word, and those that are to go, are left out and the others counted anew. */
    static PlanForm read(Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Field.PLAN.forEach(field -> fields.put(PLAN + field.path(), typed(form, PLAN + field.path(), field)));
        Field.lists().forEach(list -> {
            int row = 0;
            for (int sent : sent(form, list)) {
                boolean isEmpty = Field.of(list).stream()
                        .allMatch(field ->
                                typed(form, name(list, sent, field), field).isEmpty());
                if (!isEmpty && !form.has(gone(list, sent))) {
                    row++;
                    for (Field field : Field.of(list)) {
                        fields.put(name(list, row, field), typed(form, name(list, sent, field), field));
                    }
                }
            }
        });
        Field.PLACE.forEach(field -> fields.put(field.path(), typed(form, field.path(), field)));
        return new PlanForm(fields, form.text(FormPart.MORE));
    }

    private static String typed(Form form, String name, Field field) {
        return field.kind().hasLines() ? CleanText.lines(form.text(name)) : CleanText.line(form.text(name));
    }

    private static Set<Integer> sent(Form form, String list) {
        Set<Integer> rows = new TreeSet<>();
        for (String name : form.fields().keySet()) {
            String rest = name.startsWith(PLAN + list + ".") ? name.substring((PLAN + list + ".").length()) : "";
            if (rest.matches("[1-9]\\d{0,3}\\..*")) {
                rows.add(Integer.valueOf(rest.substring(0, rest.indexOf('.'))));
            }
        }
        return rows;
    }

    static PlanForm of(PlanDocument document, FieldText texts) {
        Map<String, String> fields = new LinkedHashMap<>();
        Field.PLAN.forEach(field ->
                fields.put(PLAN + field.path(), texts.text(field.kind(), at(document.plan(), field.path()))));
        Field.lists().forEach(list -> {
            int row = 0;
            for (JsonNode element : document.plan().path(list)) {
                row++;
                for (Field field : Field.of(list)) {
                    fields.put(name(list, row, field), text(list, element, field, texts));
                }
            }
        });
        Field.PLACE.forEach(field ->
                fields.put(field.path(), texts.text(field.kind(), at(document.tree(), field.path()))));
        return new PlanForm(fields);
    }

    private static String text(String list, JsonNode row, Field field, FieldText texts) {
        boolean isWord =
                list.equals("contributions") && ASKS.contains(row.path("amount").asText());
        if (field.path().equals(Field.HOW)) {
            return isWord ? row.path("amount").asText() : "";
        }
        return isWord && field.path().equals("amount") ? "" : texts.text(field.kind(), at(row, field.path()));
    }

    private static JsonNode at(JsonNode tree, String path) {
        JsonNode found = tree;
        for (String step : path.split("\\.")) {
            found = found.path(step);
        }
        return found == null ? MissingNode.getInstance() : found;
    }

    /** Returns the plan that is typed; what no field asks stays as it was. */
    PlanDocument document(PlanDocument before, FieldText texts) {
        ObjectNode tree = before.tree().deepCopy();
        ObjectNode plan = (ObjectNode) tree.get(PlanDocument.FINANCING);
        Field.PLAN.forEach(field -> set(plan, field, text(PLAN + field.path()), texts));
        Field.lists().forEach(list -> plan.set(list, list(list, texts)));
        Field.PLACE.forEach(field -> set(tree, field, text(field.path()), texts));
        return new PlanDocument(tree);
    }

    private ArrayNode list(String list, FieldText texts) {
        ArrayNode rows = Tree.NODES.arrayNode();
        Set<String> ids = new HashSet<>();
        for (int row = 1; row <= rows(list); row++) {
            ids.add(text(name(list, row, Field.of(list).get(Field.of(list).size() - 1))));
        }
        for (int row = 1; row <= rows(list); row++) {
            ObjectNode element = rows.addObject();
            for (Field field : Field.of(list)) {
                set(element, field, text(name(list, row, field)), texts);
            }
            String how = element.path(Field.HOW).asText();
            element.remove(Field.HOW);
            if (!how.isEmpty()) {
                element.put("amount", how);
            }
            if (!element.has("id")) {
                element.put("id", free(words(list, element), ids));
            }
        }
        return rows;
    }

    private static String words(String list, ObjectNode element) {
        List<String> named = list.equals("costs") ? List.of("label") : List.of("funder", "scheme");
        return named.stream()
                .map(key -> Folded.of(element.path(key).asText()).replace(' ', '-'))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse(list.equals("costs") ? "line" : "funder");
    }

    /** Returns the word, shortened, with a number where another row has it already. */
    static String free(String word, Set<String> taken) {
        String shorter =
                word.length() > 40 ? word.substring(0, word.offsetByCodePoints(0, word.codePointCount(0, 39))) : word;
        String name = shorter;
        for (int number = 2; !taken.add(name); number++) {
            name = shorter + "-" + number;
        }
        return name;
    }

    static void set(ObjectNode tree, Field field, String text, FieldText texts) {
        String[] steps = field.path().split("\\.");
        ObjectNode node = tree;
        for (int step = 0; step + 1 < steps.length; step++) {
            JsonNode inner = node.get(steps[step]);
            if (inner instanceof ObjectNode object) {
                node = object;
            } else if (text.isEmpty()) {
                return;
            } else {
                node = node.putObject(steps[step]);
            }
        }
        String last = steps[steps.length - 1];
        if (!text.isEmpty()) {
            node.set(last, texts.node(field.kind(), text));
        } else {
            node.remove(last);
        }
        if (node.isEmpty() && steps.length > 1) {
            tree.remove(steps[0]);
        }
    }
}
