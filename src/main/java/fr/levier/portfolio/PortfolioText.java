package fr.levier.portfolio;

import fr.levier.financing.PlanWords;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says a portfolio to people who read a terminal. */
public final class PortfolioText {
    private static final String INDENT = "  – ";

    private final Messages messages;
    private final Formats formats;
    private final List<String> lines = new ArrayList<>();

    private PortfolioText(Messages messages) {
        this.messages = messages;
        this.formats = Formats.of(messages);
    }

    public static String of(Portfolio portfolio, Optional<Stress> stress, Messages messages) {
        PortfolioText text = new PortfolioText(messages);
        text.write(portfolio, stress);
        return String.join(System.lineSeparator(), text.lines);
    }

    private void write(Portfolio portfolio, Optional<Stress> stress) {
        lines.add(messages.text(
                "portfolio.text.summary",
                portfolio.authority(),
                portfolio.projects().size(),
                span(portfolio.cost()),
                span(portfolio.ownCash())));
        for (Reckoning plan : portfolio.plans()) {
            lines.add(INDENT + plan.plan().title());
            PlanWords words = new PlanWords(plan, messages);
            plan.breaches().forEach(breach -> lines.add("    " + INDENT + words.breach(breach)));
        }
        sums("portfolio.text.by-funder", portfolio.byFunder());
        sums("portfolio.text.by-year", portfolio.byYear());
        sums("portfolio.text.by-department", portfolio.byDepartment());
        portfolio.pairs().stream()
                .filter(pair -> pair.relation() != Relation.UNRELATED)
                .forEach(pair -> lines.add(messages.text(
                        "portfolio.text.pair",
                        pair.first().id(),
                        pair.second().id(),
                        messages.text("portfolio.relation." + pair.relation().code()))));
        portfolio.capacity().stream()
                .filter(Portfolio.Capacity::isShort)
                .forEach(year -> lines.add(messages.text(
                        "portfolio.text.short", String.valueOf(year.year()), year.needed(), year.available())));
        stress.ifPresent(this::stress);
    }

    private void stress(Stress stress) {
        lines.add(messages.text("portfolio.text.stress", stress.scheme()));
        stress.effects()
                .forEach(effect -> lines.add(INDENT
                        + messages.text(
                                "portfolio.text.effect",
                                effect.project(),
                                span(effect.before().ownCash()),
                                span(effect.after().ownCash()))));
    }

    private void sums(String heading, Map<?, Span> sums) {
        lines.add(messages.text(heading));
        sums.forEach(
                (key, sum) -> lines.add(INDENT + messages.text("portfolio.text.sum", String.valueOf(key), span(sum))));
    }

    private String span(Span span) {
        return span.isExact()
                ? formats.euros(span.min())
                : messages.text("portfolio.text.span", formats.euros(span.min()), formats.euros(span.max()));
    }
}
