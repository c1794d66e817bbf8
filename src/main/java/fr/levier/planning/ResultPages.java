package fr.levier.planning;

import fr.levier.financing.Alternatives;
import fr.levier.financing.Contribution;
import fr.levier.financing.Limit;
import fr.levier.financing.PlanWords;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Treasury;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a computed plan into the words that {@code levier plan} has for it. */
final class ResultPages {
    private final Messages messages;

    ResultPages(Messages messages) {
        this.messages = messages;
    }

    ResultView view(Reckoning plan) {
        PlanWords words = new PlanWords(plan, messages);
        Treasury treasury = Treasury.of(plan);
        List<String> payers = StackChart.payers(List.of(plan));
        return new ResultView(
                words.span(plan.plan().cost()),
                words.span(plan.ownCash()),
                plan.holds(),
                messages.text(plan.holds() ? "financing.text.holds" : "financing.text.fails"),
                plan.plan().contributions().stream()
                        .map(contribution -> payer(plan, contribution, words, payers))
                        .toList(),
                StackChart.of(
                        "qui-paie",
                        messages.text("planning.chart.payers"),
                        Map.of(plan.plan().title(), plan),
                        messages),
                (plan.holds() ? plan.binding() : plan.breaches())
                        .stream()
                                .map(limit -> new ResultView.Limit(
                                        plan.holds() ? words.binding(limit) : words.breach(limit), source(limit)))
                                .toList(),
                words.options(),
                Alternatives.of(plan).stream().map(words::alternative).toList(),
                plan.alerts().stream().map(words::alert).toList(),
                treasury.years().stream().map(year -> year(year, words)).toList(),
                treasury.years().isEmpty() ? Optional.empty() : Optional.of(TreasuryChart.of(treasury)),
                treasury.highestExposure().map(most -> messages.text("financing.text.exposure", words.euros(most))));
    }

    private ResultView.Payer payer(Reckoning plan, Contribution contribution, PlanWords words, List<String> payers) {
        String nature = contribution.isCash() ? "financing.cash" : "financing.in-kind";
        String name = plan.plan().called(contribution);
        return new ResultView.Payer(
                payers.indexOf(name) % 8,
                name,
                words.span(plan.amount(contribution)),
                messages.text(nature) + ", "
                        + messages.text(
                                "financing.status." + contribution.status().code()),
                plan.isAssumed(contribution));
    }

    private Optional<ResultView.Source> source(Limit limit) {
        return limit.bound()
                .reference()
                .map(reference -> new ResultView.Source(
                        reference
                                .article()
                                .map(article -> reference.title() + ", " + article)
                                .orElse(reference.title()),
                        reference.url().toString(),
                        Formats.of(messages).date(reference.checkedOn())));
    }

    private static ResultView.Year year(Treasury.Year year, PlanWords words) {
        return new ResultView.Year(
                String.valueOf(year.year()),
                words.euros(year.paid()),
                words.euros(year.received()),
                words.euros(year.balance()),
                words.euros(year.exposure()));
    }
}
