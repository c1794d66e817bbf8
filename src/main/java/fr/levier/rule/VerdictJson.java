package fr.levier.rule;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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
        byName(verdict.terms()).forEach((name, tiers) -> terms(terms, name, tiers, locale));
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

    private static Map<String, List<Term>> byName(List<Term> terms) {
        return terms.stream().collect(Collectors.groupingBy(Term::name, LinkedHashMap::new, Collectors.toList()));
    }

    /** Writes a term with several values that are still possible as an array, so that none is lost. */
    private static void terms(ObjectNode json, String name, List<Term> tiers, Locale locale) {
        if (tiers.size() == 1) {
            term(json.putObject(name), tiers.get(0), locale);
            return;
        }
        ArrayNode several = json.putArray(name);
        tiers.forEach(tier -> term(several.addObject(), tier, locale));
    }

    private static void term(ObjectNode json, Term term, Locale locale) {
        json.put("value", term.value());
        term.when().ifPresent(w -> json.put("when", w.in(locale)));
        term.base().ifPresent(b -> json.put("base", b));
        json.put("assumed", term.assumed());
        term.reference().ifPresent(r -> reference(json.putObject("reference"), r));
    }
}
