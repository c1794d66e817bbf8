package fr.levier.match;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.authority.Authority;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.project.Project;
import fr.levier.rule.Facts;
import fr.levier.rule.Rulebook;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks, and for which project, if any: the subject of a match.
 *
 * @param authority the authority
 * @param project the project, when one is meant
 * @param facts both as the facts file that people write by hand, so that a stored authority and a file are judged by one path; only
 *     what is known stands in it
 * @param place where the facts were written: the file, or the name that people know the authority by
 */
public record Situation(Authority authority, Optional<Project> project, ObjectNode facts, Place place) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> MAPS = new TypeReference<>() {};

    /** Asked of nobody, the rules leave open all that depends on who asks. */
    public static final Situation NOBODY = read(JSON.createObjectNode(), Place.of("authority"), false);

    public static Situation of(Authority authority, Optional<Project> project) {
        return new Situation(authority, project, write(authority, project), Place.of(nameOf(authority)));
    }

    /** Returns the same situation where these answers are known too; an answer beats what was known before. */
    public Situation with(Answers answers) {
        return answers.isEmpty()
                ? this
                : new Situation(authority, project, (ObjectNode) merged(facts.deepCopy(), answers.facts()), place);
    }

    private static JsonNode merged(JsonNode into, JsonNode from) {
        if (!into.isObject() || !from.isObject()) {
            return from;
        }
        ObjectNode object = (ObjectNode) into;
        from.properties()
                .forEach(e -> object.set(
                        e.getKey(),
                        object.has(e.getKey()) ? merged(object.get(e.getKey()), e.getValue()) : e.getValue()));
        return object;
    }

    /**
     * Reads what the situation says of itself, as the rulebook understands it.
     *
     * @throws Refusal with every fault of the description
     */
    Facts facts(Rulebook rules) {
        Problems problems = new Problems();
        Facts read = rules.factsReader().read(facts, place, problems);
        if (!problems.isEmpty()) {
            throw new Refusal(problems.list());
        }
        return read;
    }

    /** Returns the name that people know this situation by. */
    public String name() {
        return nameOf(authority);
    }

    private static String nameOf(Authority authority) {
        return authority.name().isEmpty() ? "authority" : authority.name();
    }

    /** Reads {@code {"authority": …, "project": …, "partners": …}}; what is wrong with single facts is found when judging. */
    public static Situation read(JsonNode file, Place place, boolean fictional) {
        Authority authority = authority(file, fictional);
        Optional<Project> project =
                file.has("project") || file.has("partners") ? Optional.of(project(file, authority)) : Optional.empty();
        ObjectNode facts = JSON.createObjectNode();
        for (String part : List.of("authority", "project", "partners")) {
            if (file.has(part)) {
                facts.set(part, file.get(part));
            }
        }
        return new Situation(authority, project, facts, place);
    }

    private static Authority authority(JsonNode file, boolean fictional) {
        JsonNode a = file.path("authority");
        return new Authority(
                a.path("siren").asText(""),
                a.path("name").asText(""),
                a.path("type").asText(""),
                fictional,
                description(a, "siren", "name", "type"));
    }

    private static Project project(JsonNode file, Authority authority) {
        Optional<List<Map<String, Object>>> partners = file.path("partners").isArray()
                ? Optional.of(JSON.convertValue(file.path("partners"), MAPS))
                : Optional.empty();
        return new Project(
                file.path("id").asText("project"),
                file.path("siren").asText(authority.siren()),
                file.path("title").asText(""),
                authority.fictional(),
                description(file.path("project")),
                partners);
    }

    private static Map<String, Object> description(JsonNode node, String... without) {
        if (!node.isObject()) {
            return Map.of();
        }
        ObjectNode rest = node.deepCopy();
        rest.remove(List.of(without));
        rest.properties().removeIf(e -> e.getValue().isNull());
        return JSON.convertValue(rest, MAP);
    }

    private static ObjectNode write(Authority authority, Optional<Project> project) {
        ObjectNode facts = JSON.createObjectNode();
        ObjectNode a = facts.putObject("authority");
        a.put("siren", authority.siren());
        a.put("name", authority.name());
        a.put("type", authority.type());
        a.setAll(JSON.<ObjectNode>valueToTree(authority.description()));
        project.ifPresent(p -> {
            facts.set("project", JSON.valueToTree(p.description()));
            p.partners().ifPresent(partners -> facts.set("partners", JSON.valueToTree(partners)));
        });
        return facts;
    }
}
