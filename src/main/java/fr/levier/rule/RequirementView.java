package fr.levier.rule;

import fr.levier.message.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A condition, as a page of the rules shows it.
 *
 * @param id its identity within the scheme
 * @param anchor where it stands on the scheme's page
 * @param address its own page
 * @param severity what it weighs, in words
 * @param campaigns the only campaigns that it holds for; empty for all
 * @param sentences what a verdict says for each answer
 * @param questions of the facts that it asks about
 */
public record RequirementView(
        String id,
        String anchor,
        String address,
        String severity,
        List<String> campaigns,
        Map<Outcome, String> sentences,
        List<String> questions,
        Optional<CitationView> citation,
        boolean assumed) {

    static RequirementView of(
            Requirement requirement, String scheme, Optional<Campaign> campaign, Rulebook rulebook, Messages messages) {
        Map<Outcome, String> sentences = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            sentences.put(outcome, requirement.sentence(outcome).in(messages.locale()));
        }
        return new RequirementView(
                requirement.id(),
                RuleAddress.anchor(requirement, campaign),
                RuleAddress.condition(scheme, requirement.id()),
                messages.text("rule.severity." + requirement.severity()),
                campaign.map(c -> List.of(c.id()))
                        .orElseGet(
                                () -> requirement.campaigns().stream().sorted().toList()),
                sentences,
                requirement.condition().facts().stream()
                        .sorted()
                        .map(fact -> rulebook.facts().get(fact).question().in(messages.locale()))
                        .toList(),
                CitationView.of(requirement.reference(), messages),
                requirement.assumed());
    }
}
