package fr.levier.financing;

import fr.levier.rule.ChosenCampaign;
import fr.levier.rule.GeneralTerms;
import fr.levier.rule.Rulebook;
import java.util.List;
import java.util.Set;

/**
 * The rules under which a contribution is asked for.
 *
 * @param general the terms that laws state for the scheme, beside those of its campaign
 * @param variants terms that the project falls under where a campaign has several, such as {@code rate_outermost_regions}
 */
public record Use(ChosenCampaign chosen, List<GeneralTerms> general, Set<String> variants) {
    public Use {
        general = List.copyOf(general);
        variants = Set.copyOf(variants);
    }

    /** Returns the rules of the scheme in the rulebook. */
    public static Use of(Rulebook rulebook, ChosenCampaign chosen, Set<String> variants) {
        List<GeneralTerms> general = rulebook.generalTerms().stream()
                .filter(terms -> terms.holdsFor(chosen.scheme()))
                .toList();
        return new Use(chosen, general, variants);
    }

    public boolean isOwnResource() {
        return chosen.scheme().ownResource();
    }

    public String scheme() {
        return chosen.scheme().id();
    }
}
