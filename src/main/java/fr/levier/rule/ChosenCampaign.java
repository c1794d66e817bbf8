package fr.levier.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The campaign whose terms a plan follows, chosen as a verdict chooses it.
 *
 * @param campaign nothing for a scheme without campaigns, or before its first
 * @param presumed true when no text of that very campaign was read: everything computed from it is « présumé »
 * @param listDay the day at which country lists are read
 */
public record ChosenCampaign(Scheme scheme, Optional<Campaign> campaign, boolean presumed, LocalDate listDay) {

    /** Returns the scheme and, where there is one, the campaign: {@code meae-generaliste/2025}. */
    public String name() {
        return scheme.id() + campaign.map(found -> "/" + found.id()).orElse("");
    }

    public List<TermRule> terms() {
        return campaign.map(Campaign::terms).orElse(List.of());
    }

    public Optional<TermRule> findTerm(String name) {
        return terms().stream().filter(term -> term.name().equals(name)).findFirst();
    }
}
