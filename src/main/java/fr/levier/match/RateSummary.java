package fr.levier.match;

import fr.levier.message.Messages;
import fr.levier.money.Rate;
import fr.levier.rule.Campaign;
import fr.levier.rule.Scheme;
import fr.levier.rule.Term;
import fr.levier.rule.TermRule;
import fr.levier.rule.TermWords;
import fr.levier.rule.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says the highest rate of a campaign when not everybody gets it, so that no officer counts on what only some countries bring. */
final class RateSummary {
    private static final String RATE = "rate_max";
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,4})? ?%");

    private RateSummary() {}

    /** Returns nothing when one rate holds for all, or when the facts leave only one. */
    static Optional<String> of(Verdict verdict, Optional<Scheme> scheme, Messages messages) {
        List<String> values = verdict.terms().stream()
                .filter(term -> term.name().equals(RATE))
                .map(Term::value)
                .filter(value -> PERCENT.matcher(value).matches())
                .distinct()
                .toList();
        if (values.size() < 2) {
            return Optional.empty();
        }
        String key = isByCountry(verdict, scheme) ? "match.rate.by-country" : "match.rate.by-case";
        return values.stream()
                .max(Comparator.comparing(RateSummary::rate))
                .map(highest -> messages.text(key, new TermWords(messages).value(highest)));
    }

    private static Rate rate(String written) {
        return Rate.ofPercent(written.replace("%", "").strip());
    }

    private static boolean isByCountry(Verdict verdict, Optional<Scheme> scheme) {
        Optional<Campaign> campaign = scheme.flatMap(s -> verdict.campaign().flatMap(s::findCampaign));
        return campaign.stream()
                .flatMap(c -> c.terms().stream())
                .filter(term -> term.name().equals(RATE))
                .findFirst()
                .map(TermRule::dependsOnCountries)
                .orElse(false);
    }
}
