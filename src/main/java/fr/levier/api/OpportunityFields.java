package fr.levier.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.CallJson;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import fr.levier.message.Messages;
import fr.levier.money.Rate;
import fr.levier.reference.Names;
import fr.levier.rule.Reference;
import fr.levier.rule.Requirement;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.rule.Term;
import fr.levier.rule.Verdict;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The custom fields of an opportunity, each with its type and its purpose: what CommonGrants 0.4 has no place for, first of all who is
 * eligible and which part of the cost the applicant bears, with the texts that say so.
 */
final class OpportunityFields {
    static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final String RATE = "rate_max";

    private final Rulebook rules;
    private final Names names;
    private final Messages messages;

    OpportunityFields(Rulebook rules, Names names, Messages messages) {
        this.rules = rules;
        this.names = names;
        this.messages = messages;
    }

    ObjectNode of(Call call, Verdict verdict) {
        ObjectNode json = CallJson.mapper().createObjectNode();
        put(json, "levierId", "string", json.textNode(call.id().value()));
        call.content()
                .value(Field.FUNDER)
                .ifPresent(funder -> put(
                        json,
                        "funder",
                        "string",
                        json.textNode(names.label("funders", funder).in(messages.locale()))));
        call.content().value(Field.SCHEME).ifPresent(scheme -> put(json, "scheme", "string", json.textNode(scheme)));
        stated(call, Field.COUNTRIES, json);
        stated(call, Field.THEMES, json);
        stated(call, Field.DEADLINES, json);
        isShared(call, verdict).ifPresent(shared -> put(json, "costSharing", "boolean", json.booleanNode(shared)));
        some(json, "costSharingTerms", terms(call, verdict));
        some(json, "eligibility", conditions(call, verdict));
        some(json, "attribution", (ArrayNode)
                CallJson.of(call, List.of(), call.firstSeen()).get("attribution"));
        if (call.content().is(Field.FICTIONAL)) {
            put(json, "fictional", "boolean", json.booleanNode(true));
        }
        return json;
    }

    private void stated(Call call, Field<?> field, ObjectNode json) {
        call.content()
                .value(field)
                .ifPresent(value -> some(json, field.name(), CallJson.mapper().valueToTree(value)));
    }

    private void some(ObjectNode json, String name, ArrayNode values) {
        if (!values.isEmpty()) {
            put(json, name, "array", values);
        }
    }

    private void put(ObjectNode json, String name, String type, JsonNode value) {
        json.putObject(name)
                .put("name", name)
                .put("fieldType", type)
                .put("description", messages.text("api.grants.field." + name))
                .set("value", value);
    }

    /** Known only from a page, or from a text that somebody read for this campaign: what is presumed is told as such beside. */
    private static Optional<Boolean> isShared(Call call, Verdict verdict) {
        boolean ownShare = call.content()
                .value(Field.OWN_SHARE_MIN)
                .filter(share -> share.percent().signum() > 0)
                .isPresent();
        Optional<Rate> rate = call.content().value(Field.RATE_MAX).or(() -> checkedRate(verdict));
        boolean isPartial = rate.filter(r -> r.percent().compareTo(BigDecimal.valueOf(100)) < 0)
                .isPresent();
        return ownShare || isPartial ? Optional.of(true) : Optional.empty();
    }

    /** A rate that differs between applicants is no rate of the call. */
    private static Optional<Rate> checkedRate(Verdict verdict) {
        List<Term> rates = verdict.terms().stream()
                .filter(term -> term.name().equals(RATE))
                .toList();
        return rates.size() == 1 && !rates.get(0).assumed() && isShare(rates.get(0))
                ? Optional.of(
                        Rate.ofPercent(rates.get(0).value().replace("%", "").strip()))
                : Optional.empty();
    }

    /** Campaigns state other rates too, such as those of instalments. */
    private static boolean isCostSharing(Term term) {
        return term.name().startsWith(RATE) || term.name().endsWith("share_min");
    }

    private static boolean isShare(Term term) {
        return term.value().matches("\\d+(\\.\\d+)? ?%");
    }

    private ArrayNode terms(Call call, Verdict verdict) {
        ArrayNode json = CallJson.mapper().createArrayNode();
        for (Field<Rate> field : List.of(Field.RATE_MAX, Field.OWN_SHARE_MIN)) {
            call.content().find(field).ifPresent(stated -> term(field, stated, json.addObject()));
        }
        verdict.terms().stream()
                .filter(term -> isCostSharing(term) && isShare(term))
                .forEach(term -> term(term, json.addObject()));
        return json;
    }

    private static void term(Field<Rate> field, Stated<Rate> stated, ObjectNode json) {
        json.put("term", field.name())
                .put("percent", stated.value().percent().toPlainString())
                .put("assumed", false)
                .put("url", stated.evidence().url().toString())
                .put("quote", stated.evidence().quote());
    }

    private void term(Term term, ObjectNode json) {
        json.put("term", term.name())
                .put("percent", term.value().replace("%", "").strip())
                .put("assumed", term.assumed());
        term.base().ifPresent(base -> json.put("base", base));
        term.when().ifPresent(when -> json.put("when", when.in(messages.locale())));
        term.reference().ifPresent(reference -> cite(reference, json));
    }

    private ArrayNode conditions(Call call, Verdict verdict) {
        ArrayNode json = CallJson.mapper().createArrayNode();
        Optional<Scheme> scheme = call.content().value(Field.SCHEME).flatMap(rules::findScheme);
        scheme.ifPresent(found -> found.conditionsOf(verdict.campaign().flatMap(found::findCampaign)).stream()
                .filter(Requirement::isBlocking)
                .forEach(condition -> condition(condition, json.addObject())));
        return json;
    }

    private void condition(Requirement condition, ObjectNode json) {
        json.put("condition", condition.id())
                .put("sentence", condition.met().in(messages.locale()))
                .put("assumed", condition.assumed());
        condition.reference().ifPresent(reference -> cite(reference, json));
    }

    private static void cite(Reference reference, ObjectNode json) {
        json.put("title", reference.title()).put("url", reference.url().toString());
        reference.article().ifPresent(article -> json.put("article", article));
        reference.quote().ifPresent(quote -> json.put("quote", quote));
        json.put("checkedOn", reference.checkedOn().toString());
    }
}
