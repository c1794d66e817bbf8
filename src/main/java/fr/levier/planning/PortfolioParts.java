package fr.levier.planning;

import fr.levier.message.Messages;
import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.PortfolioReport;
import fr.levier.portfolio.PortfolioWords;
import fr.levier.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is said of a portfolio in sentences, under headings; a heading under which there is nothing is left out. */
final class PortfolioParts {
    private final Messages messages;
    private final PortfolioWords words;

    PortfolioParts(Messages messages, Rulebook rulebook) {
        this.messages = messages;
        this.words = new PortfolioWords(messages, rulebook);
    }

    List<PortfolioView.Part> of(PortfolioReport report) {
        Portfolio portfolio = report.portfolio();
        List<PortfolioView.Part> parts = new ArrayList<>();
        part(
                parts,
                "suggestions",
                "planning.portfolio.suggestions",
                report.suggestions().stream().map(words::suggestion));
        part(
                parts,
                "appels",
                "planning.portfolio.calls",
                portfolio.callPairs().stream()
                        .map(pair -> messages.text(
                                "portfolio.text.pair",
                                pair.project().plan().title(),
                                pair.call().name(),
                                words.relation(pair.complementarity()))));
        part(
                parts,
                "financeurs",
                "planning.portfolio.funders",
                portfolio.byFunder().entrySet().stream()
                        .map(sum -> messages.text("portfolio.text.sum", sum.getKey(), words.span(sum.getValue()))));
        part(
                parts,
                "services",
                "planning.portfolio.budget",
                portfolio.budgets().stream().map(words::budget));
        part(
                parts,
                "numeraire",
                "planning.portfolio.outcomes",
                portfolio.outcomes().years().stream().map(words::outcome));
        part(
                parts,
                "reponses",
                "planning.portfolio.awaited",
                portfolio.outcomes().awaited().stream().map(words::odds));
        part(
                parts,
                "capacite",
                "planning.portfolio.capacity",
                portfolio.capacity().stream().map(words::capacity));
        part(
                parts,
                "un-pour-cent",
                "planning.portfolio.envelopes",
                portfolio.envelopes().stream().map(words::envelope));
        return parts;
    }

    private void part(List<PortfolioView.Part> parts, String id, String key, Stream<String> sentences) {
        List<String> said = sentences.toList();
        if (!said.isEmpty()) {
            parts.add(new PortfolioView.Part(id, messages.text(key), said));
        }
    }
}
