package fr.levier.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A kept judgement as a file: {@code {"judgement": 1, "rulebook", "scheme", "campaign", "date", "facts", "verdict"}}. */
public final class JudgementJson {
    private static final int FORMAT = 1;
    private static final Set<String> KEYS =
            Set.of("judgement", "rulebook", "scheme", "campaign", "date", "facts", "verdict");
    private static final List<String> TRUTHS = List.of("assumed", "modelled");
    private static final List<String> LISTS = List.of("reasons", "missing", "counterfactuals");

    private final JsonNode json;
    private final Place place;

    private JudgementJson(JsonNode json, Place place) {
        this.json = json;
        this.place = place;
    }

    public static ObjectNode of(Judgement judgement) {
        ObjectNode json = VerdictJson.mapper().createObjectNode();
        json.put("judgement", FORMAT);
        json.put("rulebook", judgement.rulebook());
        json.put("scheme", judgement.scheme());
        judgement.campaign().ifPresent(campaign -> json.put("campaign", campaign));
        json.put("date", judgement.day().toString());
        json.set("facts", judgement.facts());
        json.set("verdict", judgement.verdict());
        return json;
    }

    /**
     * Reads a judgement that was kept. The facts themselves are only read when it is given again.
     *
     * @throws Refusal naming the first key that is not as {@link #of} writes it
     */
    public static Judgement read(JsonNode json, Place place) {
        return new JudgementJson(json, place).read();
    }

    private Judgement read() {
        if (!json.path("judgement").isInt() || json.path("judgement").intValue() != FORMAT) {
            throw refusal("judgement", "rule.problem.judgement-format");
        }
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!KEYS.contains(name)) {
                throw refusal(name, "rule.problem.judgement-key");
            }
        }
        Optional<String> campaign = json.has("campaign") ? Optional.of(text("campaign")) : Optional.empty();
        return new Judgement(text("rulebook"), day(), text("scheme"), campaign, object("facts"), verdict());
    }

    private String text(String key) {
        JsonNode value = json.path(key);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw refusal(key, "rule.problem.judgement-value");
        }
        return value.asText();
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(text("date"));
        } catch (DateTimeException fault) {
            throw refusal("date", "rule.problem.judgement-value");
        }
    }

    private ObjectNode object(String key) {
        if (json.path(key) instanceof ObjectNode object) {
            return object;
        }
        throw refusal(key, "rule.problem.judgement-value");
    }

    /** The verdict is compared, not trusted: it need only have the parts that are told of when they differ. */
    private ObjectNode verdict() {
        ObjectNode verdict = object("verdict");
        String eligibility = verdict.path("eligibility").asText();
        require(Stream.of(Eligibility.values()).anyMatch(one -> one.name().equals(eligibility)), "eligibility");
        TRUTHS.forEach(key -> require(verdict.path(key).isBoolean(), key));
        LISTS.forEach(key -> require(verdict.path(key).isArray(), key));
        require(verdict.path("terms").isObject(), "terms");
        require(verdict.path("rulebook").asText().equals(text("rulebook")), "rulebook");
        require(verdict.path("date").asText().equals(day().toString()), "date");
        verdict.path("reasons")
                .forEach(reason -> require(reason.path("condition").isTextual(), "reasons"));
        verdict.path("missing")
                .forEach(question -> require(question.path("fact").isTextual(), "missing"));
        return verdict;
    }

    private void require(boolean isSound, String key) {
        if (!isSound) {
            throw refusal("verdict." + key, "rule.problem.judgement-value");
        }
    }

    private Refusal refusal(String key, String sentence) {
        return new Refusal(Problem.at(place.withKey(key), sentence));
    }
}
