package fr.levier.portfolio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.financing.PlanJson;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import fr.levier.message.Messages;
import fr.levier.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a portfolio for machines. */
public final class PortfolioJson {
    private PortfolioJson() {}

    public static ObjectNode of(
            Portfolio portfolio, Optional<Stress> stress, List<Problem> problems, Messages messages) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("portfolio", portfolio.authority());
        json.put("holds", portfolio.plans().stream().allMatch(Reckoning::holds));
        span(json, "cost", portfolio.cost());
        span(json, "ownCash", portfolio.ownCash());
        spans(json.putObject("byFunder"), portfolio.byFunder());
        spans(json.putObject("byYear"), portfolio.byYear());
        spans(json.putObject("byDepartment"), portfolio.byDepartment());
        pairs(json.putArray("relations"), portfolio, messages);
        ArrayNode capacity = json.putArray("capacity");
        portfolio
                .capacity()
                .forEach(year -> capacity.addObject()
                        .put("year", year.year())
                        .put("needed", year.needed())
                        .put("available", year.available())
                        .put("short", year.isShort()));
        stress.ifPresent(found -> stress(json.putObject("stress"), found));
        ArrayNode plans = json.putArray("plans");
        portfolio.plans().forEach(plan -> plans.add(PlanJson.of(plan, messages)));
        ArrayNode faults = json.putArray("problems");
        problems.forEach(problem -> faults.add(messages.text(problem)));
        return json;
    }

    private static void pairs(ArrayNode array, Portfolio portfolio, Messages messages) {
        portfolio
                .pairs()
                .forEach(pair -> array.addObject()
                        .put("first", pair.first().id())
                        .put("second", pair.second().id())
                        .put("relation", pair.relation().code())
                        .put(
                                "sentence",
                                messages.text(
                                        "portfolio.relation." + pair.relation().code())));
    }

    private static void stress(ObjectNode json, Stress stress) {
        json.put("campaign", stress.scheme());
        ArrayNode effects = json.putArray("effects");
        stress.effects().forEach(effect -> {
            ObjectNode node = effects.addObject().put("project", effect.project());
            span(node, "ownCashBefore", effect.before().ownCash());
            span(node, "ownCashAfter", effect.after().ownCash());
            node.put("holds", effect.after().holds());
        });
    }

    private static void spans(ObjectNode json, Map<?, Span> spans) {
        spans.forEach((key, span) -> span(json, String.valueOf(key), span));
    }

    private static void span(ObjectNode json, String name, Span span) {
        if (span.isExact()) {
            json.put(name, span.min().toString());
        } else {
            json.putObject(name)
                    .put("min", span.min().toString())
                    .put("max", span.max().toString());
        }
    }
}
