package fr.levier.planning;

import fr.levier.authority.Authority;
import fr.levier.message.Messages;
import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.PortfolioWords;
import fr.levier.portfolio.Stress;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws what {@code levier portfolio} computes with its options: each project before and after something goes wrong. */
final class StressPages {
    private final Rulebook rulebook;
    private final Messages messages;
    private final PortfolioWords words;

    StressPages(Rulebook rulebook, Messages messages) {
        this.rulebook = rulebook;
        this.messages = messages;
        this.words = new PortfolioWords(messages, rulebook);
    }

    StressView view(Authority authority, Whole whole, Map<String, String> typed) {
        Optional<Portfolio> portfolio = whole.portfolio(rulebook, new Problems());
        Problems problems = new Problems();
        Optional<StressForm> form = portfolio.map(read -> new StressForm(read, rulebook, messages, typed));
        List<Stress> stresses = portfolio
                .flatMap(read -> form.map(asked -> asked.question().of(read, rulebook, problems)))
                .orElse(List.of());
        List<StressView.Result> results = new ArrayList<>();
        stresses.forEach(stress -> form.ifPresent(
                asked -> results.add(result("epreuve-" + (results.size() + 1), stress, asked, typed, whole))));
        return new StressView(
                authority.name(),
                PlanAddress.portfolio(authority.siren()),
                authority.siren(),
                problems.list().stream().map(new Told(messages)::of).toList(),
                form.map(StressForm::fields).orElse(List.of()),
                results);
    }

    private StressView.Result result(
            String id, Stress stress, StressForm form, Map<String, String> typed, Whole whole) {
        return new StressView.Result(
                id,
                heading(stress, form, typed),
                messages.text("planning.stress.more", words.span(stress.moreOwnCash())),
                stress.effects().stream().map(effect -> row(effect, whole)).toList());
    }

    private String heading(Stress stress, StressForm form, Map<String, String> typed) {
        String scheme = form.scheme(stress.what().replaceAll("[/=].*", ""));
        return switch (stress.kind()) {
            case REFUSAL -> messages.text("planning.stress.of.refusal", stress.what());
            case RATE -> messages.text("planning.stress.of.rate", scheme, typed.getOrDefault("taux", ""));
            case CAMPAIGN -> messages.text("planning.stress.of.campaign", stress.what());
            case COUNTRY -> {
                String country = form.country(stress.what().replaceAll(".*/", ""));
                int slash = stress.what().lastIndexOf('/');
                yield slash < 0
                        ? messages.text("planning.stress.of.country", country)
                        : messages.text(
                                "planning.stress.of.country-at",
                                country,
                                stress.what().substring(0, slash));
            }
        };
    }

    private StressView.Row row(Stress.Effect effect, Whole whole) {
        Optional<StoredPlan> plan = whole.plans().stream()
                .filter(one -> one.document().project().equals(effect.project()))
                .findFirst();
        return new StressView.Row(
                effect.before().plan().title(),
                plan.map(StoredPlan::path).orElse(""),
                words.span(effect.before().ownCash()),
                words.span(effect.after().ownCash()),
                words.span(effect.lost()),
                holds(effect.before().holds()),
                holds(effect.after().holds()),
                effect.before().holds() && !effect.after().holds());
    }

    private String holds(boolean holds) {
        return messages.text(holds ? "planning.compare.holds" : "planning.compare.fails");
    }
}
