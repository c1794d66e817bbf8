package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Field;
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

    /** Returns nothing when one rate holds for all, when the facts leave only one, or when the call's page gives another highest. */
    static Optional<String> of(Call call, Verdict verdict, Optional<Scheme> scheme, Messages messages) {
        List<Term> rates = verdict.terms().stream()
                .filter(term -> term.name().equals(RATE))
                .filter(term -> PERCENT.matcher(term.value()).matches())
                .toList();
        if (rates.stream().map(Term::value).distinct().count() < 2) {
            return Optional.empty();
        }
        Optional<Rate> stated = call.content().value(Field.RATE_MAX);
        return rates.stream()
                .max(Comparator.comparing(RateSummary::rate))
                .filter(highest ->
                        stated.map(rate -> rate.compareTo(rate(highest)) == 0).orElse(true))
                .map(highest -> said(highest, isByCountry(verdict, scheme), messages));
    }

    private static String said(Term highest, boolean isByCountry, Messages messages) {
        String key = isByCountry ? "match.rate.by-country" : "match.rate.by-case";
        String said = messages.text(key, new TermWords(messages).value(highest.value()));
        return highest.assumed() ? messages.text("match.rate.assumed", said) : said;
    }

    private static Rate rate(Term term) {
        return Rate.ofPercent(term.value().replace("%", "").strip());
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
