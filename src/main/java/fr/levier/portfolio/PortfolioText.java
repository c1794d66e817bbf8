package fr.levier.portfolio;

import fr.levier.financing.PlanWords;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import fr.levier.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says a portfolio to people who read a terminal: what is wrong or must be decided first, tables in the JSON. */
public final class PortfolioText {
    private static final String INDENT = "  – ";
    private static final int MOST_SUGGESTIONS = 5;

    private final PortfolioReport report;
    private final Messages messages;
    private final PortfolioWords words;
    private final List<String> lines = new ArrayList<>();

    private PortfolioText(PortfolioReport report, Messages messages) {
        this.report = report;
        this.messages = messages;
        this.words = new PortfolioWords(messages, report.rulebook());
    }

    public static String of(PortfolioReport report, Messages messages) {
        PortfolioText text = new PortfolioText(report, messages);
        text.write();
        return String.join(System.lineSeparator(), text.lines);
    }

    private void write() {
        Portfolio portfolio = report.portfolio();
        plans(portfolio);
        sums("portfolio.text.by-funder", portfolio.byFunder());
        sums("portfolio.text.by-year", portfolio.budget().years());
        list("portfolio.text.budget", portfolio.budgets().stream().map(words::budget));
        list("portfolio.text.envelopes", portfolio.envelopes().stream().map(words::envelope));
        list("portfolio.text.double", portfolio.doubleFunding().stream().map(words::doubleFunding));
        list(
                "portfolio.text.relations",
                portfolio.pairs().stream()
                        .filter(pair -> pair.relation() != Relation.UNRELATED)
                        .map(pair -> pair(pair.first().id(), pair.second().id(), pair.complementarity())));
        list(
                "portfolio.text.calls",
                portfolio.callPairs().stream()
                        .filter(pair -> pair.complementarity().relation() != Relation.UNRELATED)
                        .map(pair -> pair(pair.project().id(), pair.call().name(), pair.complementarity())));
        list("portfolio.text.drifts", report.balance().mainDrifts().stream().map(words::balance));
        list("portfolio.text.capacity", portfolio.capacity().stream().map(words::capacity));
        Outcomes outcomes = portfolio.outcomes();
        list("portfolio.text.outcomes", outcomes.years().stream().map(words::outcome));
        list("portfolio.text.awaited", outcomes.awaited().stream().map(words::odds));
        list(
                "portfolio.text.suggestions",
                report.suggestions().stream().limit(MOST_SUGGESTIONS).map(words::suggestion));
        report.stresses().forEach(this::stress);
    }

    private void plans(Portfolio portfolio) {
        lines.add(messages.text(
                "portfolio.text.summary",
                portfolio.authority(),
                portfolio.projects().size(),
                words.span(portfolio.budget().cost()),
                words.span(portfolio.budget().ownCash())));
        for (Reckoning plan : portfolio.plans()) {
            lines.add(INDENT + plan.plan().title());
            PlanWords said = new PlanWords(plan, messages);
            plan.breaches().forEach(breach -> lines.add("    " + INDENT + said.breach(breach)));
        }
    }

    private String pair(String one, String other, Complementarity found) {
        return messages.text("portfolio.text.pair", one, other, words.relation(found));
    }

    private void stress(Stress stress) {
        lines.add(words.stress(stress));
        if (stress.effects().isEmpty()) {
            lines.add(INDENT + messages.text("portfolio.text.untouched"));
        }
        stress.effects().forEach(effect -> lines.add(INDENT + words.effect(effect)));
    }

    private void sums(String heading, Map<?, Span> sums) {
        list(
                heading,
                sums.entrySet().stream()
                        .map(sum -> messages.text(
                                "portfolio.text.sum", String.valueOf(sum.getKey()), words.span(sum.getValue()))));
    }

    private void list(String heading, Stream<String> sentences) {
        List<String> said = sentences.map(sentence -> INDENT + sentence).toList();
        if (!said.isEmpty()) {
            lines.add(messages.text(heading));
            lines.addAll(said);
        }
    }
}
