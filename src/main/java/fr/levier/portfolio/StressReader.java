package fr.levier.portfolio;

import fr.levier.financing.Codes;
import fr.levier.money.Rate;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.rule.Campaign;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.yaml.Nearest;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a portfolio is to be tried against, in the words of the options of {@code levier portfolio}, so that pages, programs and
 * commands ask alike. What cannot be is told; a misspelt name would change nothing and so say that nothing happens.
 */
public final class StressReader {
    private static final Pattern RATE = Pattern.compile("([a-z0-9-]+)=(\\d{1,3}(?:\\.\\d{1,4})?) ?%");

    private final Rulebook rulebook;
    private final Portfolio portfolio;
    private final Problems problems;

    public StressReader(Rulebook rulebook, Portfolio portfolio, Problems problems) {
        this.rulebook = rulebook;
        this.portfolio = portfolio;
        this.problems = problems;
    }

    /** Reads {@code SCHEME/CAMPAIGN}: the rules of another campaign. */
    public Optional<Stress> campaign(String named) {
        String[] parts = named.split("/", 2);
        String id = parts.length > 1 ? parts[1] : "";
        return scheme(parts[0], Place.of("--replay")).flatMap(scheme -> {
            if (scheme.findCampaign(id).filter(Campaign::isInForce).isEmpty()) {
                String ids = String.join(
                        ", ",
                        scheme.campaignsInForce().stream().map(Campaign::id).toList());
                problems.add(Place.of("--replay"), "rule.problem.no-such-campaign", id, ids);
                return Optional.empty();
            }
            return Optional.of(Stress.of(portfolio, rulebook.campaign(scheme, Optional.of(id), portfolio.day())));
        });
    }

    /** Reads {@code [FUNDER/]COUNTRY}: that funder, or all of them, drops the country. */
    public Optional<Stress> withoutCountry(String named) {
        int slash = named.lastIndexOf('/');
        String country = named.substring(slash + 1);
        if (!rulebook.countries().codes().contains(country)) {
            problems.add(Place.of("--without-country"), "portfolio.problem.country", named);
            return Optional.empty();
        }
        Optional<String> funder = slash < 0 ? Optional.empty() : Optional.of(named.substring(0, slash));
        boolean isKnown = funder.map(name -> isKnown(name, "--without-country")).orElse(true);
        return isKnown ? Optional.of(Stress.withoutCountry(portfolio, funder, country)) : Optional.empty();
    }

    /** Reads {@code SCHEME=N%}: the rate falls to that. */
    public Optional<Stress> rate(String named) {
        Matcher written = RATE.matcher(named);
        boolean isRate = written.matches() && new BigDecimal(written.group(2)).compareTo(BigDecimal.valueOf(100)) <= 0;
        if (!isRate) {
            problems.add(Place.of("--rate"), "portfolio.problem.rate", named);
            return Optional.empty();
        }
        return scheme(written.group(1), Place.of("--rate"))
                .map(scheme -> Stress.rate(portfolio, scheme.id(), Rate.ofPercent(written.group(2))));
    }

    /** Reads a scheme or a funder: each application to it is refused. */
    public Optional<Stress> refused(String named) {
        return isKnown(named, "--refused") ? Optional.of(Stress.refused(portfolio, named)) : Optional.empty();
    }

    private Optional<Scheme> scheme(String id, Place place) {
        Optional<Scheme> scheme = rulebook.findScheme(id);
        if (scheme.isEmpty()) {
            new Codes(problems).unknown(place, id, rulebook.schemes().keySet());
        }
        return scheme;
    }

    private boolean isKnown(String name, String option) {
        Set<String> known = new TreeSet<>(rulebook.schemes().keySet());
        rulebook.schemes().values().forEach(scheme -> known.add(scheme.funder()));
        known.addAll(portfolio.byFunder().keySet());
        if (known.stream().anyMatch(one -> one.equalsIgnoreCase(name))) {
            return true;
        }
        String near = Nearest.to(name, known).orElse("meae");
        problems.add(Place.of(option), "portfolio.problem.funder", name, near);
        return false;
    }
}
