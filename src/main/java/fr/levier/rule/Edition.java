package fr.levier.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The campaign under which a scheme is judged.
 *
 * @param campaign nothing for a scheme without campaigns, or before its first
 * @param presumed true when it is not the only campaign of that day, or when no text of it was read
 * @param carriedOver true when no campaign of that day is known, so that an earlier one lends its conditions, or when nobody read its
 *     rules: what they refuse is refused, but nobody is eligible for a campaign of which nothing was read
 */
record Edition(Optional<Campaign> campaign, boolean presumed, boolean carriedOver) {

    static Edition none() {
        return new Edition(Optional.empty(), false, false);
    }

    /**
     * Chooses among the campaigns in force; a draft is none.
     *
     * @throws IllegalArgumentException when the scheme has no campaign of that name in force
     */
    static Edition choose(Scheme scheme, Optional<String> named, LocalDate day) {
        if (named.isPresent()) {
            Campaign campaign = scheme.findCampaign(named.get())
                    .filter(Campaign::isInForce)
                    .orElseThrow(
                            () -> new IllegalArgumentException("No campaign " + named.get() + " of " + scheme.id()));
            return new Edition(Optional.of(campaign), isPresumed(campaign), !campaign.read());
        }
        return scheme.campaignsInForce().isEmpty() ? none() : on(scheme, day);
    }

    private static Edition on(Scheme scheme, LocalDate day) {
        List<Campaign> byStart = new ArrayList<>(scheme.campaignsInForce());
        byStart.sort(Comparator.comparing(
                campaign -> campaign.from().or(campaign::to).orElse(LocalDate.MIN)));
        List<Campaign> open =
                byStart.stream().filter(campaign -> campaign.isOpenOn(day)).toList();
        List<Campaign> earlier =
                byStart.stream().filter(campaign -> campaign.isEarlierThan(day)).toList();
        Optional<Campaign> chosen = last(open).or(() -> last(earlier));
        boolean isCertain = open.size() == 1 || scheme.permanent();
        boolean isPresumed = !isCertain || chosen.map(Edition::isPresumed).orElse(true);
        boolean isUnread = chosen.map(campaign -> !campaign.read()).orElse(false);
        return new Edition(chosen, isPresumed, isUnread || (open.isEmpty() && !scheme.permanent()));
    }

    private static boolean isPresumed(Campaign campaign) {
        return !campaign.read() || campaign.presumedWindow();
    }

    private static Optional<Campaign> last(List<Campaign> campaigns) {
        return campaigns.isEmpty() ? Optional.empty() : Optional.of(campaigns.get(campaigns.size() - 1));
    }
}
