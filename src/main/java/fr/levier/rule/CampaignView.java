package fr.levier.rule;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.util.List;
import java.util.Optional;

/**
 * A campaign, as a page of the rules shows it.
 *
 * @param id its name
 * @param window when applications are accepted
 * @param assumed true when no text of it was read
 * @param draft true when it is not in force
 * @param review who wrote and who read it
 * @param conditions of this campaign only
 */
public record CampaignView(
        String id,
        String window,
        boolean assumed,
        boolean draft,
        Optional<String> review,
        Optional<CitationView> citation,
        List<RequirementView> conditions) {

    static CampaignView of(Campaign campaign, String scheme, Rulebook rulebook, Messages messages) {
        return new CampaignView(
                new TermWords(messages).campaign(campaign.id()),
                new TermWords(messages).window(campaign),
                !campaign.read() || campaign.presumedWindow(),
                !campaign.isInForce(),
                campaign.review().map(review -> review(review, messages)),
                CitationView.of(campaign.reference(), messages),
                campaign.conditions().stream()
                        .map(r -> RequirementView.of(r, scheme, Optional.of(campaign), rulebook, messages))
                        .toList());
    }

    private static String review(Review review, Messages messages) {
        return review.draftedBy()
                .map(writer -> messages.text(
                        "rule.accepted",
                        writer,
                        review.by(),
                        Formats.of(messages).date(review.on())))
                .orElseGet(() -> messages.text("rule.draft.explained", review.by()));
    }
}
