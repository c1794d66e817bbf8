package fr.levier.command;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.rule.Campaign;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import java.util.Optional;
import java.util.stream.Collectors;

/** A scheme and perhaps a campaign that somebody named, on the command line or in a kept judgement. */
record NamedScheme(String scheme, Optional<String> campaign) {

    /**
     * @throws Refusal when the rulebook has no such scheme or campaign, or the campaign is a draft: nothing is judged by it
     */
    void check(Rulebook rulebook, Place schemePlace, Place campaignPlace) {
        Scheme found = SoundRules.scheme(rulebook, scheme, schemePlace);
        campaign.ifPresent(id -> check(found, id, campaignPlace));
    }

    private void check(Scheme found, String id, Place place) {
        Campaign named = found.findCampaign(id).orElseThrow(() -> {
            String ids = found.campaigns().stream().map(Campaign::id).collect(Collectors.joining(", "));
            return new Refusal(Problem.at(place, "rule.problem.no-such-campaign", id, ids));
        });
        if (!named.isInForce()) {
            throw new Refusal(Problem.at(place, "levier.problem.campaign-draft", id, scheme));
        }
    }
}
