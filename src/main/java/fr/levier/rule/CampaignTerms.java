package fr.levier.rule;

import java.util.List;
import java.util.Optional;

/**
 * The terms on which a scheme is judged on one day.
 *
 * @param campaign the campaign whose terms they are
 * @param terms each as far as the facts tell which of its values holds
 */
public record CampaignTerms(Optional<String> campaign, List<Term> terms) {
    public CampaignTerms {
        terms = List.copyOf(terms);
    }
}
