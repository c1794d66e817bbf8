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
        Payers payers = Payers.of(List.of(plan));
        return new ResultView(
                plan.plan().title(),
                words.span(plan.plan().cost()),
                plan.plan().cost().max().toString(),
                words.span(plan.ownCash()),
                plan.holds(),
                messages.text(plan.holds() ? "financing.text.holds" : "financing.text.fails"),
                plan.plan().contributions().stream()
                        .map(contribution -> payer(plan, contribution, words, payers))
                        .toList(),
                (plan.holds() ? plan.binding() : plan.breaches())
                        .stream()
                                .map(limit -> new ResultView.Limit(
                                        plan.holds() ? words.binding(limit) : words.breach(limit), source(limit)))
                                .toList(),
                words.options(),
                Alternatives.of(plan).stream().map(words::alternative).toList(),
                plan.alerts().stream().map(words::alert).toList(),
                treasury.years().stream().map(year -> year(year, words)).toList(),
                treasury.highestExposure().map(most -> messages.text("financing.text.exposure", words.euros(most))));
    }

    private ResultView.Payer payer(Reckoning plan, Contribution contribution, PlanWords words, Payers payers) {
        String nature = contribution.isCash() ? "financing.cash" : "financing.in-kind";
        return new ResultView.Payer(
                payers.paid(plan.plan().title(), plan, contribution, words),
                messages.text(nature) + ", "
                        + messages.text(
                                "financing.status." + contribution.status().code()));
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
                words.euros(year.advances()),
                words.euros(year.balance()),
                words.euros(year.exposure()),
                new ResultView.Moments(
                        year.advances().toString(),
                        year.paid().toString(),
                        year.lowest().toString(),
                        year.rest().toString(),
                        year.balance().toString()));
    }
}
