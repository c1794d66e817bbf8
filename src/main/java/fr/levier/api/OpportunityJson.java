package fr.levier.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.Call;
import fr.levier.call.CallJson;
import fr.levier.call.CallSection;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.SafeLink;
import fr.levier.call.Status;
import fr.levier.message.Messages;
import fr.levier.money.Money;
import fr.levier.reference.Names;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes opportunities as CommonGrants 0.4 has them. What no page states is absent; only the description, which the protocol demands,
 * is then empty.
 */
final class OpportunityJson {
    /** Kinds of applicants for which the protocol has a word of the same meaning; any other is custom, under our own code. */
    private static final Map<String, String> APPLICANTS = Map.of(
            "commune", "government_municipal",
            "departement", "government_county",
            "region", "government_state",
            "association", "nonprofit_without_501c3",
            "ong", "nonprofit_without_501c3");

    private final Messages messages;
    private final Names names;
    private final OpportunityFields fields;

    OpportunityJson(Rulebook rules, Names names, Messages messages) {
        this.messages = messages;
        this.names = names;
        this.fields = new OpportunityFields(rules, names, messages);
    }

    /** @param verdict what the rules say of the call when nobody in particular asks */
    ObjectNode of(Opportunity opportunity, Verdict verdict) {
        Call call = opportunity.call();
        ObjectNode json = CallJson.mapper().createObjectNode();
        json.put("id", opportunity.id().toString()).put("title", opportunity.title());
        json.set("status", status(opportunity));
        json.put("description", call.content().value(Field.DESCRIPTION).orElse(""));
        set(json, "funding", funding(opportunity));
        set(json, "keyDates", dates(opportunity));
        applicants(call, json);
        call.origins().stream()
                .flatMap(origin -> SafeLink.of(origin.page()).stream())
                .findFirst()
                .ifPresent(source -> json.put("source", source));
        json.set("customFields", fields.of(call, verdict));
        return json.put("createdAt", call.firstSeen().toString())
                .put("lastModifiedAt", call.lastChange().toString());
    }

    private static void set(ObjectNode json, String name, ObjectNode part) {
        if (!part.isEmpty()) {
            json.set(name, part);
        }
    }

    private ObjectNode status(Opportunity opportunity) {
        Status status = opportunity.call().status(opportunity.now());
        ObjectNode json = CallJson.mapper()
                .createObjectNode()
                .put("value", opportunity.status().word());
        if (opportunity.status() == OpportunityStatus.CUSTOM) {
            json.put("customValue", status == Status.WITHDRAWN ? "withdrawn" : "undated");
        }
        return json.put("description", messages.text("call.status." + CallSection.of(status)));
    }

    private static ObjectNode funding(Opportunity opportunity) {
        ObjectNode json = CallJson.mapper().createObjectNode();
        Map<String, Optional<Money>> amounts = new LinkedHashMap<>();
        amounts.put("totalAmountAvailable", opportunity.total());
        amounts.put("minAwardAmount", opportunity.leastAward());
        amounts.put("maxAwardAmount", opportunity.highestAward());
        amounts.forEach((name, amount) ->
                amount.ifPresent(a -> json.set(name, CallJson.mapper().valueToTree(a))));
        return json;
    }

    private ObjectNode dates(Opportunity opportunity) {
        Call call = opportunity.call();
        ObjectNode json = CallJson.mapper().createObjectNode();
        call.content()
                .opens()
                .ifPresent(day -> json.set(
                        "postDate",
                        event("singleDate", messages.text("api.grants.opens")).put("date", day.toString())));
        opportunity.closing().ifPresent(deadline -> json.set("closeDate", closing(deadline)));
        if (call.status(opportunity.now()) == Status.PERMANENT) {
            json.set(
                    "closeDate",
                    event("other", messages.text("api.grants.closes"))
                            .put("details", messages.text("api.grants.permanent")));
        }
        set(json, "otherDates", others(call.content().deadlines(), opportunity.closing()));
        return json;
    }

    private ObjectNode others(List<Deadline> deadlines, Optional<Deadline> closing) {
        ObjectNode json = CallJson.mapper().createObjectNode();
        deadlines.stream()
                .filter(deadline -> closing.filter(deadline::equals).isEmpty())
                .forEach(deadline -> json.set("deadline" + (json.size() + 1), closing(deadline)));
        return json;
    }

    /** The protocol's times have no zone: it is told beside. */
    private ObjectNode closing(Deadline deadline) {
        String name = deadline.label().orElseGet(() -> messages.text("api.grants.closes"));
        ObjectNode json = event("singleDate", name).put("date", deadline.date().toString());
        deadline.time().ifPresent(time -> json.put("time", time.withNano(0).format(OpportunityFields.SECONDS)));
        return json.put(
                "description", messages.text("api.grants.zone", deadline.zone().getId()));
    }

    private static ObjectNode event(String type, String name) {
        return CallJson.mapper().createObjectNode().put("name", name).put("eventType", type);
    }

    private void applicants(Call call, ObjectNode json) {
        call.content()
                .value(Field.APPLICANTS)
                .filter(stated -> !stated.isEmpty())
                .ifPresent(stated -> {
                    ArrayNode types = json.putArray("acceptedApplicantTypes");
                    stated.forEach(code -> applicant(code, types.addObject()));
                });
    }

    private void applicant(String code, ObjectNode json) {
        Optional<String> known = Optional.ofNullable(APPLICANTS.get(code));
        json.put("value", known.orElse("custom"));
        if (known.isEmpty()) {
            json.put("customValue", code);
        }
        json.put("description", names.label("authority-types", code).in(messages.locale()));
    }
}
