package fr.levier.rule;

import java.util.List;
import java.util.Optional;

/**
 * The page of one scheme.
 *
 * @param about what is to be said of it first, a sentence each: not modelled, own resource, end…
 * @param successor which scheme follows it
 * @param closure the text that ended it
 * @param sourced effort and odds, each with its text
 * @param terms the terms through time
 */
public record SchemeView(
        String id,
        String name,
        String funder,
        String family,
        boolean modelled,
        List<String> about,
        Optional<Successor> successor,
        Optional<CitationView> closure,
        List<Sourced> sourced,
        List<RequirementView> conditions,
        List<CampaignView> campaigns,
        List<TermHistoryView> terms,
        List<ExampleView> examples,
        List<CitationView> texts) {

    /** A scheme that follows another. */
    public record Successor(String name, String address) {}

    /** A sentence with its text. */
    public record Sourced(String sentence, CitationView citation) {}

    /** Returns whether something on the page is « présumé », and so to be explained. */
    public boolean isPresumedSomewhere() {
        return conditions.stream().anyMatch(RequirementView::assumed)
                || campaigns.stream()
                        .anyMatch(c -> c.assumed() || c.conditions().stream().anyMatch(RequirementView::assumed))
                || terms.stream().flatMap(t -> t.rows().stream()).anyMatch(TermHistoryView.Row::assumed);
    }
}
