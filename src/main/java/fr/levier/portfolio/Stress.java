package fr.levier.portfolio;

import fr.levier.financing.Ask;
import fr.levier.financing.Contribution;
import fr.levier.financing.FinancingPlan;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import fr.levier.financing.Use;
import fr.levier.rule.ChosenCampaign;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to a portfolio when a scheme follows the rules of another campaign: each grant stays what it was, or falls to what the new
 * rules allow; the authority pays the difference where it takes the rest.
 */
public record Stress(String scheme, List<Effect> effects) {
    public Stress {
        effects = List.copyOf(effects);
    }

    /** One project before and after. */
    public record Effect(String project, Reckoning before, Reckoning after) {
        public Span moreOwnCash() {
            return after.ownCash().minus(before.ownCash());
        }
    }

    public static Stress of(Portfolio portfolio, ChosenCampaign campaign) {
        List<Effect> effects = new ArrayList<>();
        for (Project project : portfolio.projects()) {
            FinancingPlan plan = project.plan();
            boolean isTouched = plan.contributions().stream().anyMatch(c -> isOf(c, campaign));
            if (isTouched) {
                Reckoning before = Reckoning.of(plan);
                effects.add(new Effect(project.id(), before, Reckoning.of(under(before, campaign))));
            }
        }
        return new Stress(campaign.name(), effects);
    }

    private static boolean isOf(Contribution contribution, ChosenCampaign campaign) {
        return contribution
                .use()
                .filter(use -> use.scheme().equals(campaign.scheme().id()))
                .isPresent();
    }

    private static FinancingPlan under(Reckoning before, ChosenCampaign campaign) {
        FinancingPlan most = before.plan()
                .withContributions(before.plan().contributions().stream()
                        .map(c -> isOf(c, campaign) ? c.under(use(c, campaign)).asking(Ask.MAXIMUM) : c)
                        .toList());
        Reckoning allowed = Reckoning.of(most);
        return most.withContributions(most.contributions().stream()
                .map(c -> isOf(c, campaign) ? c.asking(Ask.stated(lower(before, allowed, c))) : c)
                .toList());
    }

    private static Span lower(Reckoning before, Reckoning allowed, Contribution contribution) {
        return before.amount(contribution).least(allowed.amount(contribution));
    }

    private static Use use(Contribution contribution, ChosenCampaign campaign) {
        Use old = contribution.use().orElseThrow();
        return new Use(campaign, old.general(), old.variants());
    }
}
