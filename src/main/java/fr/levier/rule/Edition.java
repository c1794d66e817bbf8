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
 * @param presumed true when it is not the campaign of that day, or when no text of it was read
 */
record Edition(Optional<Campaign> campaign, boolean presumed) {

    static Edition none() {
        return new Edition(Optional.empty(), false);
    }

    /**
     * @throws IllegalArgumentException when the scheme has no campaign of that name
     */
    static Edition choose(Scheme scheme, Optional<String> named, LocalDate day) {
        if (named.isPresent()) {
            Campaign campaign = scheme.findCampaign(named.get())
                    .orElseThrow(
                            () -> new IllegalArgumentException("No campaign " + named.get() + " of " + scheme.id()));
            return new Edition(Optional.of(campaign), campaign.reference().isEmpty());
        }
        return scheme.campaigns().isEmpty() ? none() : on(scheme, day);
    }

    private static Edition on(Scheme scheme, LocalDate day) {
        List<Campaign> byStart = new ArrayList<>(scheme.campaigns());
        byStart.sort(Comparator.comparing(
                campaign -> campaign.from().or(campaign::to).orElse(LocalDate.MIN)));
        Optional<Campaign> open =
                last(byStart.stream().filter(campaign -> campaign.isOpenOn(day)).toList());
        Optional<Campaign> earlier = last(
                byStart.stream().filter(campaign -> campaign.isEarlierThan(day)).toList());
        if (scheme.permanent()) {
            Optional<Campaign> current = open.or(() -> earlier);
            return new Edition(current, current.flatMap(Campaign::reference).isEmpty());
        }
        return open.map(campaign ->
                        new Edition(Optional.of(campaign), campaign.reference().isEmpty()))
                .orElse(new Edition(earlier, true));
    }

    private static Optional<Campaign> last(List<Campaign> campaigns) {
        return campaigns.isEmpty() ? Optional.empty() : Optional.of(campaigns.get(campaigns.size() - 1));
    }
}
