package fr.levier.rule;

import fr.levier.message.Messages;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One term through the campaigns of a scheme.
 *
 * @param name in words
 * @param rows one for each campaign that states or takes over the term, in the order of the file
 * @param id of its table, unique on the page
 * @param rates whether every value is a rate and there are campaigns to compare, so that a chart can draw them
 */
public record TermHistoryView(String name, List<Row> rows, String id, boolean rates) {
    private static final Pattern RATE = Pattern.compile("(\\d+(?:\\.\\d+)?) ?%");

    /**
     * The term in one campaign.
     *
     * @param values one for each tier, with when it holds
     */
    public record Row(
            String campaign,
            List<Value> values,
            Optional<String> base,
            Optional<CitationView> citation,
            boolean assumed) {}

    /**
     * What one tier gives.
     *
     * @param words with when it holds
     * @param rates in hundredths, one or several
     * @param said the same rates as people write them
     */
    public record Value(String words, List<String> rates, List<String> said) {}

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
        boolean rates = rows.size() > 1
                && rows.stream()
                        .allMatch(row -> !row.values().isEmpty()
                                && row.values().stream()
                                        .noneMatch(value -> value.rates().isEmpty()));
        return new TermHistoryView(called, rows, "taux-" + name, rates);
    }

    private static Row row(
            Campaign campaign, TermRule term, TermWords words, ConditionWords conditions, Messages messages) {
        return new Row(
                words.campaign(campaign.id()),
                term.tiers().stream()
                        .map(tier -> value(tier, words, conditions))
                        .toList(),
                term.base().map(words::base),
                CitationView.of(term.reference(), messages),
                term.assumed() || campaign.reference().isEmpty());
    }

    /** A value that is not a rate has none. */
    private static Value value(TermRule.Tier tier, TermWords words, ConditionWords conditions) {
        List<String> written = List.of(tier.value().split("; ", -1));
        List<String> rates = written.stream()
                .map(RATE::matcher)
                .filter(Matcher::matches)
                .map(rate -> rate.group(1))
                .toList();
        boolean isRate = rates.size() == written.size();
        return new Value(
                conditions.tier(tier),
                isRate ? rates : List.of(),
                isRate ? written.stream().map(words::value).toList() : List.of());
    }
}
