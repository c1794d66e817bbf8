package fr.levier.rule;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** The one JSON form of a verdict, its sentences in one language: for {@code judge}, {@code match --json} and the API. */
public final class VerdictJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private VerdictJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static ObjectNode of(Verdict verdict, Locale locale) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("eligibility", verdict.eligibility().name());
        json.put("assumed", verdict.assumed());
        json.put("modelled", verdict.modelled());
        json.put("date", verdict.date().toString());
        verdict.campaign().ifPresent(c -> json.put("campaign", c));
        ArrayNode reasons = json.putArray("reasons");
        verdict.reasons().forEach(r -> reason(reasons.addObject(), r, locale));
        ArrayNode missing = json.putArray("missing");
        verdict.missing()
                .forEach(q -> missing.addObject()
                        .put("fact", q.fact())
                        .put("question", q.question().in(locale)));
        ArrayNode counterfactuals = json.putArray("counterfactuals");
        verdict.counterfactuals().forEach(changes -> changes(counterfactuals.addArray(), changes, locale));
        ObjectNode terms = json.putObject("terms");
        verdict.terms().forEach(t -> term(terms.putObject(t.name()), t));
        json.put("rulebook", verdict.rulebook());
        return json;
    }

    private static void reason(ObjectNode json, Reason reason, Locale locale) {
        json.put("condition", reason.condition())
                .put("severity", reason.severity().name())
                .put("outcome", reason.outcome().name())
                .put("sentence", reason.sentence().in(locale))
                .put("assumed", reason.assumed());
        reason.reference().ifPresent(r -> reference(json.putObject("reference"), r));
    }

    private static void reference(ObjectNode json, Reference reference) {
        json.put("id", reference.id())
                .put("title", reference.title())
                .put("url", reference.url().toString());
        reference.article().ifPresent(a -> json.put("article", a));
        reference.quote().ifPresent(q -> json.put("quote", q));
        json.put("checkedOn", reference.checkedOn().toString());
    }

    private static void changes(ArrayNode json, List<Change> changes, Locale locale) {
        changes.forEach(c -> json.addObject()
                .put("fact", c.fact())
                .put("to", c.to())
                .put("sentence", c.sentence().in(locale)));
    }

    private static void term(ObjectNode json, Term term) {
        json.put("value", term.value());
        term.base().ifPresent(b -> json.put("base", b));
        json.put("assumed", term.assumed());
        term.reference().ifPresent(r -> reference(json.putObject("reference"), r));
    }
}
