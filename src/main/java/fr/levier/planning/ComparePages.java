package fr.levier.planning;

import fr.levier.financing.Alternatives;
import fr.levier.financing.Contribution;
import fr.levier.financing.Limit;
import fr.levier.financing.PlanWords;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import fr.levier.financing.Treasury;
import fr.levier.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sets computed plans side by side, in the words that each has alone. */
final class ComparePages {
    private final Messages messages;

    ComparePages(Messages messages) {
        this.messages = messages;
    }

    CompareView view(
            String back, String siren, Map<String, String> choices, List<String> chosen, Map<String, Reckoning> plans) {
        boolean isTwo = plans.size() > 1;
        return new CompareView(
                back, siren, choices, chosen, List.copyOf(plans.keySet()), isTwo ? rows(plans) : List.of());
    }

    private List<CompareView.Row> rows(Map<String, Reckoning> plans) {
        List<CompareView.Row> rows = new ArrayList<>();
        rows.add(row(
                "planning.compare.verdict",
                plans,
                plan -> messages.text(plan.holds() ? "planning.compare.holds" : "planning.compare.fails")));
        rows.add(CompareView.Row.of(
                messages.text("planning.result.cost"),
                plans.values().stream().map(this::cost).toList()));
        rows.add(row("planning.result.own-cash", plans, plan -> words(plan).span(plan.ownCash())));
        Payers payers = Payers.of(plans.values());
        for (String payer : payers.names()) {
            List<CompareView.Cell> cells = plans.entrySet().stream()
                    .map(plan -> paid(plan.getKey(), plan.getValue(), payer, payers))
                    .toList();
            rows.add(CompareView.Row.of(payer, cells));
        }
        rows.add(row(
                "planning.compare.exposure",
                plans,
                plan -> Treasury.of(plan)
                        .highestExposure()
                        .map(words(plan)::euros)
                        .orElseGet(() -> messages.text("planning.compare.unknown"))));
        rows.add(row("planning.compare.limits", plans, this::limits));
        rows.add(row(
                "planning.result.alternatives",
                plans,
                plan -> Alternatives.of(plan).stream()
                        .findFirst()
                        .map(words(plan)::alternative)
                        .orElse("–")));
        return rows;
    }

    private String limits(Reckoning plan) {
        List<Limit> limits = plan.holds() ? plan.binding() : plan.breaches();
        String said =
                String.join(" – ", limits.stream().map(words(plan)::binding).toList());
        return said.isEmpty() ? "–" : said;
    }

    private CompareView.Cell cost(Reckoning plan) {
        Span cost = plan.plan().cost();
        return new CompareView.Cell(
                words(plan).span(cost), Optional.empty(), Optional.of(cost.max().toString()));
    }

    private CompareView.Cell paid(String bar, Reckoning plan, String payer, Payers payers) {
        List<Contribution> theirs = plan.plan().contributions().stream()
                .filter(contribution -> plan.plan().called(contribution).equals(payer))
                .toList();
        if (theirs.isEmpty()) {
            return CompareView.Cell.of("–");
        }
        Span sum = theirs.stream().map(plan::amount).reduce(Span.ZERO, Span::plus);
        PaidView paid =
                payers.paid(bar, payer, sum, words(plan), theirs.stream().anyMatch(plan::isAssumed));
        return new CompareView.Cell(paid.words(), Optional.of(paid), Optional.empty());
    }

    private CompareView.Row row(String key, Map<String, Reckoning> plans, Function<Reckoning, String> value) {
        return CompareView.Row.of(
                messages.text(key),
                plans.values().stream().map(value).map(CompareView.Cell::of).toList());
    }

    private PlanWords words(Reckoning plan) {
        return new PlanWords(plan, messages);
    }
}
