package fr.levier.portfolio;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.financing.PlanJson;
import fr.levier.financing.Span;
import fr.levier.financing.SpanJson;
import fr.levier.message.Messages;
import java.util.Map;
import java.util.Optional;

/** Writes a portfolio for machines. Amounts are decimal strings, or {@code {min, max}} where they are not known exactly. */
public final class PortfolioJson {
    private final PortfolioReport report;
    private final Portfolio portfolio;
    private final Messages messages;
    private final PortfolioWords words;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private PortfolioJson(PortfolioReport report, Messages messages) {
        this.report = report;
        this.portfolio = report.portfolio();
        this.messages = messages;
        this.words = new PortfolioWords(messages, report.rulebook());
    }

    public static ObjectNode of(PortfolioReport report, Messages messages) {
        return new PortfolioJson(report, messages).write();
    }

    /** Writes how a call stands to a project. */
    public static void write(CallTie tie, ObjectNode node, PortfolioWords words) {
        node.put("project", tie.project().id())
                .put("title", tie.project().plan().title())
                .put("asked", tie.asked());
        complementarity(node, tie.complementarity(), words);
        ArrayNode bars = node.putArray("barred");
        for (CallTie.Bar bar : tie.bars()) {
            ObjectNode one = bars.addObject().put("kind", bar.kind().code()).put("what", bar.what());
            one.put("certain", bar.certain()).put("sentence", words.bar(bar));
            bar.reference()
                    .ifPresent(reference -> one.putObject("reference")
                            .put("title", reference.title())
                            .put("url", reference.url().toString())
                            .put("checkedOn", reference.checkedOn().toString()));
        }
    }

    private ObjectNode write() {
        json.put("portfolio", portfolio.authority());
        json.put("holds", portfolio.holds());
        SpanJson.put(json, "cost", portfolio.budget().cost());
        SpanJson.put(json, "ownCash", portfolio.budget().ownCash());
        spans(json.putObject("byFunder"), portfolio.byFunder());
        spans(json.putObject("byYear"), portfolio.budget().years());
        ArrayNode budgets = json.putArray("budget");
        portfolio.budgets().forEach(budget -> budget(budgets.addObject(), budget));
        ArrayNode relations = json.putArray("relations");
        portfolio.pairs().forEach(pair -> pair(relations.addObject(), pair));
        ArrayNode calls = json.putArray("callRelations");
        portfolio.callPairs().forEach(pair -> callPair(calls.addObject(), pair));
        ArrayNode twice = json.putArray("doubleFunding");
        portfolio.doubleFunding().forEach(found -> doubleFunding(twice.addObject(), found));
        ArrayNode envelopes = json.putArray("envelopes");
        portfolio.envelopes().forEach(envelope -> envelope(envelopes.addObject(), envelope));
        balance();
        ArrayNode capacity = json.putArray("capacity");
        portfolio.capacity().forEach(year -> capacity(capacity.addObject(), year));
        outcomes(json.putObject("outcomes"), portfolio.outcomes());
        ArrayNode suggestions = json.putArray("suggestions");
        report.suggestions().forEach(found -> suggestion(suggestions.addObject(), found));
        ArrayNode stresses = json.putArray("stresses");
        report.stresses().forEach(stress -> stress(stresses.addObject(), stress));
        ArrayNode plans = json.putArray("plans");
        portfolio.plans().forEach(plan -> plans.add(PlanJson.of(plan, messages)));
        ArrayNode faults = json.putArray("problems");
        report.problems().forEach(problem -> faults.add(messages.text(problem)));
        return json;
    }

    private void budget(ObjectNode node, Budget budget) {
        text(node, "department", budget.department());
        budget.projects().forEach(node.putArray("projects")::add);
        SpanJson.put(node, "cost", budget.cost());
        SpanJson.put(node, "grants", budget.grants());
        SpanJson.put(node, "partners", budget.partners());
        SpanJson.put(node, "own", budget.own());
        SpanJson.put(node, "ownCash", budget.ownCash());
        spans(node.putObject("years"), budget.years());
        node.put("sentence", words.budget(budget));
    }

    private void pair(ObjectNode node, Portfolio.Pair pair) {
        node.put("first", pair.first().id()).put("second", pair.second().id());
        complementarity(node, pair.complementarity(), words);
    }

    private void callPair(ObjectNode node, Portfolio.CallPair pair) {
        node.put("project", pair.project().id()).put("call", pair.call().name());
        complementarity(node, pair.complementarity(), words);
    }

    private static void complementarity(ObjectNode node, Complementarity found, PortfolioWords words) {
        node.put("relation", found.relation().code());
        ObjectNode compared = node.putObject("compared");
        found.compared().forEach((dimension, likeness) -> compared.put(dimension.code(), likeness.code()));
        ArrayNode missing = node.putArray("missing");
        found.missing().forEach(dimension -> missing.add(dimension.code()));
        node.put("sentence", words.relation(found));
    }

    private void doubleFunding(ObjectNode node, DoubleFunding found) {
        node.put("kind", found.kind().code());
        node.put("first", found.first().id()).put("second", found.second().id());
        node.put("what", found.what()).put("certain", found.certain());
        found.reference()
                .ifPresentOrElse(
                        reference -> node.putObject("reference")
                                .put("id", reference.id())
                                .put("title", reference.title())
                                .put("url", reference.url().toString())
                                .put("checkedOn", reference.checkedOn().toString()),
                        () -> node.putNull("reference"));
        node.put("sentence", words.doubleFunding(found));
    }

    private void envelope(ObjectNode node, Envelope envelope) {
        node.put("service", envelope.service());
        envelope.year().ifPresentOrElse(year -> node.put("year", year), () -> node.putNull("year"));
        envelope.projects().forEach(node.putArray("projects")::add);
        SpanJson.put(node, "left", envelope.left());
        SpanJson.put(node, "drawn", envelope.drawn());
        node.put("state", envelope.state().code()).put("sentence", words.envelope(envelope));
    }

    private void balance() {
        ObjectNode node = json.putObject("balance");
        portfolio.strategy().ifPresent(strategy -> {
            text(node, "source", strategy.source());
            node.put("tolerance", strategy.tolerance().percent().toPlainString());
        });
        ArrayNode rows = node.putArray("shares");
        for (Balance.Row row : report.balance().rows()) {
            ObjectNode share = rows.addObject().put("of", row.of().code()).put("code", row.code());
            share.put("measure", row.measure().code());
            row.year().ifPresentOrElse(year -> share.put("year", year), () -> share.putNull("year"));
            share.put("min", row.portion().min().toPlainString());
            share.put("max", row.portion().max().toPlainString());
            text(share, "wanted", row.target().map(t -> t.wanted().percent().toPlainString()));
            text(share, "drift", row.target().map(target -> target.drift().code()));
            share.put("sentence", words.balance(row));
        }
    }

    private void capacity(ObjectNode node, Capacity year) {
        node.put("year", year.year()).put("needed", year.needed());
        year.available().ifPresentOrElse(days -> node.put("available", days), () -> node.putNull("available"));
        node.put("state", year.state().code());
        year.undeclared().forEach(node.putArray("undeclared")::add);
        node.put("sentence", words.capacity(year));
    }

    private void outcomes(ObjectNode node, Outcomes outcomes) {
        ArrayNode years = node.putArray("years");
        for (Outcomes.Year year : outcomes.years()) {
            ObjectNode one = years.addObject();
            year.year().ifPresentOrElse(known -> one.put("year", known), () -> one.putNull("year"));
            SpanJson.put(one, "planned", year.planned());
            SpanJson.put(one, "expected", year.expected());
            SpanJson.put(one, "withoutHoped", year.withoutHoped());
            SpanJson.put(one, "badCase", year.badCase());
            text(one, "limit", year.limit().map(limit -> limit.toString()));
            one.put("sentence", words.outcome(year));
        }
        ArrayNode awaited = node.putArray("awaited");
        for (Outcomes.Awaited money : outcomes.awaited()) {
            ObjectNode one = awaited.addObject().put("project", money.project().id());
            one.put("contribution", money.contribution().id());
            one.put("status", money.contribution().status().code());
            SpanJson.put(one, "amount", money.amount());
            text(one, "odds", money.odds().map(odds -> odds.rate().percent().toPlainString()));
            text(one, "source", money.odds().map(Odds::source));
            one.put("sentence", words.odds(money));
        }
    }

    private void suggestion(ObjectNode node, Suggestion found) {
        node.put("subject", found.subject());
        found.projects().forEach(node.putArray("projects")::add);
        text(node, "call", found.call());
        text(node, "scheme", found.scheme().map(scheme -> scheme.id()));
        node.put("relation", found.relation().code());
        found.places().forEach(node.putArray("places")::add);
        text(node, "eligibility", found.eligibility().map(Enum::name));
        found.missing().forEach(node.putArray("missing")::add);
        node.put("sentence", words.suggestion(found));
    }

    private void stress(ObjectNode node, Stress stress) {
        node.put("kind", stress.kind().code()).put("what", stress.what());
        SpanJson.put(node, "moreOwnCash", stress.moreOwnCash());
        ArrayNode effects = node.putArray("effects");
        for (Stress.Effect effect : stress.effects()) {
            ObjectNode one = effects.addObject().put("project", effect.project());
            SpanJson.put(one, "ownCashBefore", effect.before().ownCash());
            SpanJson.put(one, "ownCashAfter", effect.after().ownCash());
            SpanJson.put(one, "lost", effect.lost());
            one.put("holds", effect.after().holds());
            one.put("sentence", words.effect(effect));
        }
        node.put("sentence", words.stress(stress));
    }

    private static void text(ObjectNode node, String name, Optional<String> text) {
        text.ifPresentOrElse(found -> node.put(name, found), () -> node.putNull(name));
    }

    private static void spans(ObjectNode node, Map<?, Span> spans) {
        spans.forEach((key, span) -> SpanJson.put(node, String.valueOf(key), span));
    }
}
