package fr.levier.financing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.message.Messages;
import fr.levier.rule.Reference;
import java.util.List;

/** Writes a computed plan for machines; {@code plan-result.schema.json} describes it. Amounts are decimal strings. */
public final class PlanJson {
    private final Reckoning reckoning;
    private final PlanWords words;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private PlanJson(Reckoning reckoning, Messages messages) {
        this.reckoning = reckoning;
        this.words = new PlanWords(reckoning, messages);
    }

    public static ObjectNode of(Reckoning reckoning, Messages messages) {
        return new PlanJson(reckoning, messages).write();
    }

    private ObjectNode write() {
        json.put("plan", reckoning.plan().project());
        SpanJson.put(json, "cost", reckoning.plan().cost());
        ArrayNode contributions = json.putArray("contributions");
        reckoning.plan().contributions().forEach(c -> contribution(contributions.addObject(), c));
        SpanJson.put(json, "ownCash", reckoning.ownCash());
        json.put("holds", reckoning.holds());
        limits("breaches", reckoning.breaches(), true);
        limits("binding", reckoning.binding(), false);
        alternatives();
        treasury();
        options();
        alerts();
        return json;
    }

    private void contribution(ObjectNode node, Contribution contribution) {
        Span amount = reckoning.amount(contribution);
        boolean isCash = contribution.nature().isCash();
        node.put("id", contribution.id()).put("funder", contribution.funder());
        node.put("payer", contribution.payer().code());
        node.put("status", contribution.status().code());
        contribution.use().ifPresentOrElse(use -> node.put("scheme", use.scheme()), () -> node.putNull("scheme"));
        contribution.use().flatMap(use -> use.chosen().campaign()).ifPresent(c -> node.put("campaign", c.id()));
        exact(node, "amount", amount);
        node.put("min", amount.min().toString()).put("max", amount.max().toString());
        exact(node, "cash", isCash ? amount : Span.ZERO);
        exact(node, "inKind", isCash ? Span.ZERO : amount);
        node.put("assumed", reckoning.isAssumed(contribution));
    }

    private static void exact(ObjectNode node, String name, Span span) {
        if (span.isExact()) {
            node.put(name, span.min().toString());
        } else {
            node.putNull(name);
        }
    }

    private void limits(String name, List<Limit> limits, boolean areBreaches) {
        ArrayNode array = json.putArray(name);
        for (Limit limit : limits) {
            ObjectNode node = array.addObject().put("rule", limit.bound().rule());
            limit.bound().contribution().ifPresent(c -> node.put("contribution", c));
            SpanJson.put(node, "limit", limit.bound().limit());
            SpanJson.put(node, "actual", limit.actual());
            node.put("sentence", areBreaches ? words.breach(limit) : words.binding(limit));
            node.put("certain", limit.state() != Limit.State.OPEN);
            node.put("assumed", limit.bound().assumed());
            limit.bound()
                    .reference()
                    .ifPresentOrElse(r -> reference(node.putObject("reference"), r), () -> node.putNull("reference"));
        }
    }

    private static void reference(ObjectNode node, Reference reference) {
        node.put("id", reference.id())
                .put("title", reference.title())
                .put("url", reference.url().toString());
        reference.article().ifPresent(article -> node.put("article", article));
        node.put("checkedOn", reference.checkedOn().toString());
    }

    private void alternatives() {
        ArrayNode array = json.putArray("alternatives");
        for (Alternative alternative : Alternatives.of(reckoning)) {
            ObjectNode node = array.addObject().put("sentence", words.alternative(alternative));
            ArrayNode changes = node.putArray("changes");
            alternative.changes().forEach(change -> change(changes.addObject(), change));
        }
    }

    private static void change(ObjectNode node, Change change) {
        node.put("what", change.what().code()).put("target", change.target());
        SpanJson.put(node, "from", change.from());
        SpanJson.put(node, "to", change.to());
        if (!change.without().isEmpty()) {
            change.without().forEach(node.putArray("without")::add);
        }
    }

    private void treasury() {
        Treasury treasury = Treasury.of(reckoning);
        ArrayNode array = json.putArray("treasury");
        for (Treasury.Year year : treasury.years()) {
            ObjectNode node = array.addObject()
                    .put("year", year.year())
                    .put("paid", year.paid().toString())
                    .put("received", year.received().toString())
                    .put("balance", year.balance().toString())
                    .put("exposure", year.exposure().toString());
            ArrayNode instalments = node.putArray("instalments");
            year.instalments()
                    .forEach(instalment -> instalments
                            .addObject()
                            .put("contribution", instalment.contribution())
                            .put("amount", instalment.amount().toString())
                            .put("advance", instalment.advance())
                            .put("assumed", instalment.assumed()));
        }
        treasury.highestExposure().ifPresent(most -> json.put("highestExposure", most.toString()));
    }

    private void options() {
        ArrayNode array = json.putArray("options");
        reckoning.options().forEach(option -> {
            ObjectNode node =
                    array.addObject().put("contribution", option.contribution()).put("rule", option.rule());
            SpanJson.put(node, "ceiling", option.ceiling());
            node.put("best", option.best());
        });
    }

    private void alerts() {
        ArrayNode array = json.putArray("alerts");
        reckoning
                .alerts()
                .forEach(alert ->
                        array.addObject().put("code", alert.code().code()).put("sentence", words.alert(alert)));
    }
}
