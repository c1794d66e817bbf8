package fr.levier.rule;

import fr.levier.message.Messages;
import java.util.List;
import java.util.Optional;

/**
 * One term through the campaigns of a scheme.
 *
 * @param name in words
 * @param rows one for each campaign that states or takes over the term, in the order of the file
 * @param chart for rates
 */
public record TermHistoryView(String name, List<Row> rows, Optional<RateChart> chart) {

    /**
     * The term in one campaign.
     *
     * @param values one for each tier, with when it holds
     */
    public record Row(
            String campaign,
            List<String> values,
            Optional<String> base,
            Optional<CitationView> citation,
            boolean assumed) {}

    static List<TermHistoryView> all(Scheme scheme, Rulebook rulebook, Messages messages) {
        return scheme.campaigns().stream()
                .flatMap(campaign -> campaign.terms().stream())
                .map(TermRule::name)
                .distinct()
                .map(name -> of(name, scheme, rulebook, messages))
                .toList();
    }

    private static TermHistoryView of(String name, Scheme scheme, Rulebook rulebook, Messages messages) {
        TermWords words = new TermWords(messages);
        ConditionWords conditions = new ConditionWords(rulebook, messages);
        List<Row> rows = scheme.campaigns().stream()
                .flatMap(campaign -> campaign.terms().stream()
                        .filter(term -> term.name().equals(name))
                        .map(term -> row(campaign, term, words, conditions, messages)))
                .toList();
        String called = words.term(name);
        return new TermHistoryView(called, rows, RateChart.of(scheme, name, called, messages));
    }

    private static Row row(
            Campaign campaign, TermRule term, TermWords words, ConditionWords conditions, Messages messages) {
        return new Row(
                campaign.id(),
                term.tiers().stream().map(conditions::tier).toList(),
                term.base().map(words::base),
                CitationView.of(term.reference(), messages),
                term.assumed() || campaign.reference().isEmpty());
    }
}
