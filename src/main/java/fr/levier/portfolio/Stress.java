package fr.levier.portfolio;

import fr.levier.financing.Ask;
import fr.levier.financing.Contribution;
import fr.levier.financing.FinancingPlan;
import fr.levier.financing.Reckoning;
import fr.levier.financing.Span;
import fr.levier.financing.Use;
import fr.levier.money.Euros;
import fr.levier.money.Rate;
import fr.levier.rule.ChosenCampaign;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What happens to a portfolio when a funder changes its rules: each grant stays what it was, or falls to what is left; the authority pays the
 * difference where it takes the rest, else the plan does not hold any more. Grants are cut whatever their status.
 *
 * @param what the campaign, the country, the scheme and its rate, or who refuses
 */
public record Stress(Kind kind, String what, List<Effect> effects) {
    public Stress {
        effects = List.copyOf(effects);
    }

    /** What changes. */
    public enum Kind {
        /** A scheme follows the rules of another campaign. */
        CAMPAIGN("campaign"),
        /** Funders pay nothing more in a country. */
        COUNTRY("country"),
        /** A scheme pays at most a share of the cost. */
        RATE("rate"),
        /** A scheme or a funder pays nothing at all. */
        REFUSAL("refusal");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** One project before and after. */
    public record Effect(String project, Reckoning before, Reckoning after) {
        public Span moreOwnCash() {
            return after.ownCash().minus(before.ownCash());
        }

        /** Returns what funders pay less. */
        public Span lost() {
            return before.sum(Contribution::isGrant).minus(after.sum(Contribution::isGrant));
        }
    }

    /** Replays the rules of another campaign. */
    public static Stress of(Portfolio portfolio, ChosenCampaign campaign) {
        String scheme = campaign.scheme().id();
        return stress(Kind.CAMPAIGN, campaign.name(), portfolio, project -> under(project, scheme, campaign));
    }

    /**
     * Drops a country.
     *
     * @param funder the scheme or the funder's code that drops it; nothing for all of them
     */
    public static Stress withoutCountry(Portfolio portfolio, Optional<String> funder, String country) {
        String what = funder.map(name -> name + "/").orElse("") + country;
        return stress(Kind.COUNTRY, what, portfolio, project -> DroppedCountry.left(project, funder, country));
    }

    /** Lets the rate of a scheme fall. */
    public static Stress rate(Portfolio portfolio, String scheme, Rate rate) {
        return stress(Kind.RATE, scheme + "=" + rate.percent().toPlainString() + "%", portfolio, project -> {
            Map<String, Span> left = new HashMap<>();
            Span most = project.plan().cost().times(rate, RoundingMode.FLOOR);
            of(project, scheme).forEach(c -> left.put(c.id(), most));
            return left;
        });
    }

    /**
     * Lets every application to somebody fail.
     *
     * @param funder the scheme, the funder’s code or its name in the plans
     */
    public static Stress refused(Portfolio portfolio, String funder) {
        return stress(Kind.REFUSAL, funder, portfolio, project -> {
            Map<String, Span> left = new HashMap<>();
            project.grants().stream()
                    .filter(grant -> isOf(grant, funder))
                    .forEach(grant -> left.put(grant.id(), Span.ZERO));
            return left;
        });
    }

    /** Returns whether a grant is of a scheme, or of a funder by its code or name. */
    static boolean isOf(Contribution grant, String funder) {
        return grant.use()
                        .filter(use -> use.scheme().equals(funder)
                                || use.chosen().scheme().funder().equals(funder))
                        .isPresent()
                || grant.funder().equalsIgnoreCase(funder);
    }

    private static Stress stress(
            Kind kind, String what, Portfolio portfolio, Function<Project, Map<String, Span>> ceilings) {
        List<Effect> effects = new ArrayList<>();
        for (Project project : portfolio.projects()) {
            Map<String, Span> left = ceilings.apply(project);
            if (!left.isEmpty()) {
                effects.add(new Effect(project.id(), project.reckoning(), Reckoning.of(cut(project, left))));
            }
        }
        return new Stress(kind, what, effects);
    }

    private static FinancingPlan cut(Project project, Map<String, Span> left) {
        Reckoning before = project.reckoning();
        return project.plan()
                .withContributions(project.plan().contributions().stream()
                        .map(c -> left.containsKey(c.id())
                                ? c.asking(Ask.stated(before.amount(c).least(left.getOrDefault(c.id(), Span.ZERO))))
                                : c)
                        .toList());
    }

    private static List<Contribution> of(Project project, String scheme) {
        return project.plan().contributions().stream()
                .filter(c -> c.use().map(Use::scheme).equals(Optional.of(scheme)))
                .toList();
    }

    private static Map<String, Span> under(Project project, String scheme, ChosenCampaign campaign) {
        List<Contribution> touched = of(project, scheme);
        FinancingPlan most = project.plan()
                .withContributions(project.plan().contributions().stream()
                        .map(c ->
                                touched.contains(c) ? c.under(use(c, campaign)).asking(Ask.MAXIMUM) : c)
                        .toList());
        Reckoning allowed = Reckoning.of(most);
        Map<String, Span> left = new HashMap<>();
        touched.forEach(c -> left.put(c.id(), allowed.amount(c)));
        return left;
    }

    private static Use use(Contribution contribution, ChosenCampaign campaign) {
        Use old = contribution.use().orElseThrow();
        return new Use(campaign, old.general(), old.variants());
    }

    /** Returns the sum of what the authority would pay more. */
    public Span moreOwnCash() {
        return effects.stream().map(Effect::moreOwnCash).reduce(Span.exactly(Euros.ZERO), Span::plus);
    }
}
