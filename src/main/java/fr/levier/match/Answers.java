package fr.levier.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.reference.TypedDays;
import fr.levier.rule.Fact;
import fr.levier.rule.Rulebook;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody answered on the pages to the questions that verdicts leave open, without storing anything: answers travel in the
 * address, so that the page can be kept, sent and gone back to.
 *
 * @param facts the accepted answers, as in the file that people write by hand
 * @param written each answer as it was typed, by the name of its fact
 * @param refused what is wrong with the others, by the name of their fact
 */
public record Answers(ObjectNode facts, Map<String, String> written, Map<String, Problem> refused) {
    /** What the parameters of answers begin with. */
    public static final String PREFIX = "d.";
    /** The answer « none of them » to a question that takes several. */
    public static final String NOTHING = "-";

    private static final int MOST = 80;
    private static final int LONGEST = 300;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    public static final Answers NONE = new Answers(JSON.objectNode(), Map.of(), Map.of());

    /**
     * Reads the answers in an address; parameters of facts that the rulebook does not know are left aside, as are answers without
     * end.
     *
     * @param parameters all parameters of the address, each with its values
     */
    public static Answers read(Map<String, List<String>> parameters, Rulebook rules) {
        return read(parameters, rules, LONGEST);
    }

    /**
     * Reads answers that do not travel in an address, and may be as long as a paragraph.
     *
     * @param longest how many characters of one answer are read
     */
    public static Answers read(Map<String, List<String>> parameters, Rulebook rules, int longest) {
        ObjectNode facts = JSON.objectNode();
        Map<String, String> written = new LinkedHashMap<>();
        Map<String, Problem> refused = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            Optional<Fact> fact =
                    name.startsWith(PREFIX) ? rules.facts().find(name.substring(PREFIX.length())) : Optional.empty();
            String typed = values.stream()
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .map(v -> fact.filter(f -> f.type().isGeographic()).isPresent() ? countries(v, rules) : v)
                    .collect(Collectors.joining(","));
            if (fact.isPresent() && !typed.isEmpty() && typed.length() <= longest && written.size() < MOST) {
                written.put(fact.get().id(), typed);
                JsonNode value = value(fact.get(), typed);
                fault(fact.get(), value, rules)
                        .ifPresentOrElse(
                                problem -> refused.put(fact.get().id(), problem),
                                () -> put(facts, fact.get().id(), value));
            }
        });
        return new Answers(facts, written, refused);
    }

    public boolean isEmpty() {
        return written.isEmpty();
    }

    /** Returns what an address needs to carry these answers on. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        written.forEach((fact, typed) -> parameters.put(PREFIX + fact, typed));
        return parameters;
    }

    /** Countries are typed by their names; what is none stays as it was typed. */
    private static String countries(String typed, Rulebook rules) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .map(word -> rules.countries().findCode(word).orElse(word))
                .collect(Collectors.joining(","));
    }

    private static JsonNode value(Fact fact, String typed) {
        return switch (fact.type()) {
            case BOOLEAN ->
                typed.equals("true") || typed.equals("false")
                        ? JSON.booleanNode(typed.equals("true"))
                        : JSON.textNode(typed);
            case INTEGER, AMOUNT, RATE -> number(typed);
            case CODES, COUNTRIES -> list(typed);
            case DATES -> texts(TypedDays.words(typed));
            default -> JSON.textNode(typed);
        };
    }

    /** A number as it is typed in French or in English, with or without spaces, the decimals after a comma or a point. */
    private static JsonNode number(String typed) {
        String bare = typed.replaceAll("[\\s\\u00a0\\u202f€%]", "").replace(',', '.');
        return bare.matches("\\d{1,15}(\\.\\d{1,6})?") ? JSON.numberNode(new BigDecimal(bare)) : JSON.textNode(typed);
    }

    private static ArrayNode list(String typed) {
        return texts(Arrays.stream(typed.split(","))
                .filter(code -> !code.equals(NOTHING))
                .toList());
    }

    private static ArrayNode texts(List<String> words) {
        ArrayNode list = JSON.arrayNode();
        words.forEach(list::add);
        return list;
    }

    private static Optional<Problem> fault(Fact fact, JsonNode value, Rulebook rules) {
        ObjectNode alone = JSON.objectNode();
        put(alone, fact.id(), value);
        Problems problems = new Problems();
        rules.factsReader().read(alone, Place.of(fact.id()), problems);
        return problems.list().stream().findFirst();
    }

    private static void put(ObjectNode facts, String id, JsonNode value) {
        int dot = id.indexOf('.');
        if (dot < 0) {
            facts.set(id, value);
        } else {
            JsonNode inner = facts.path(id.substring(0, dot));
            ObjectNode next = inner.isObject() ? (ObjectNode) inner : facts.putObject(id.substring(0, dot));
            put(next, id.substring(dot + 1), value);
        }
    }
}
