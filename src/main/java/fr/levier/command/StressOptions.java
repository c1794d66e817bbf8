package fr.levier.command;

import fr.levier.money.Rate;
import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.Stress;
import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import fr.levier.rule.Campaign;
import fr.levier.rule.Rulebook;
import fr.levier.rule.Scheme;
import fr.levier.yaml.Nearest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What a portfolio is tried against: the rules of another campaign, a country that funders drop, a rate that falls. */
final class StressOptions {
    private static final Pattern RATE = Pattern.compile("([a-z0-9-]+)=(\\d{1,3}(?:\\.\\d{1,4})?) ?%");

    @Option(names = "--replay", paramLabel = "SCHEME/CAMPAIGN", descriptionKey = "levier.option.replay-campaign")
    private List<String> campaigns = new ArrayList<>();

    @Option(names = "--without-country", paramLabel = "[FUNDER/]CC", descriptionKey = "levier.option.without-country")
    private List<String> countries = new ArrayList<>();

    @Option(names = "--rate", paramLabel = "SCHEME=N%", descriptionKey = "levier.option.lower-rate")
    private List<String> rates = new ArrayList<>();

    List<Stress> of(Portfolio portfolio, Rulebook rulebook) {
        List<Stress> stresses = new ArrayList<>();
        campaigns.forEach(named -> stresses.add(campaign(rulebook, portfolio, named)));
        countries.forEach(named -> stresses.add(country(rulebook, portfolio, named)));
        rates.forEach(named -> stresses.add(rate(rulebook, portfolio, named)));
        return stresses;
    }

    private static Stress campaign(Rulebook rulebook, Portfolio portfolio, String named) {
        String[] parts = named.split("/", 2);
        Scheme scheme = SoundRules.scheme(rulebook, parts[0]);
        Optional<String> campaign = Optional.of(parts.length > 1 ? parts[1] : "");
        if (campaign.flatMap(scheme::findCampaign).filter(Campaign::isInForce).isEmpty()) {
            String ids = String.join(
                    ", ", scheme.campaignsInForce().stream().map(Campaign::id).toList());
            throw new Refusal(Problem.at(Place.of("--replay"), "levier.problem.no-such-campaign", campaign.get(), ids));
        }
        return Stress.of(portfolio, rulebook.campaign(scheme, campaign, portfolio.day()));
    }

    private static Stress country(Rulebook rulebook, Portfolio portfolio, String named) {
        int slash = named.lastIndexOf('/');
        String country = named.substring(slash + 1);
        if (!rulebook.countries().codes().contains(country)) {
            throw new Refusal(Problem.at(Place.of("--without-country"), "portfolio.problem.country", named));
        }
        Optional<String> funder = slash < 0 ? Optional.empty() : Optional.of(named.substring(0, slash));
        funder.ifPresent(name -> funder(rulebook, portfolio, name));
        return Stress.withoutCountry(portfolio, funder, country);
    }

    /** A misspelt funder would drop nothing and so say that nothing happens. */
    private static void funder(Rulebook rulebook, Portfolio portfolio, String name) {
        boolean isScheme = rulebook.schemes().values().stream()
                .anyMatch(scheme -> scheme.id().equals(name) || scheme.funder().equals(name));
        boolean isPayer = portfolio.byFunder().keySet().stream().anyMatch(payer -> payer.equalsIgnoreCase(name));
        if (!isScheme && !isPayer) {
            Set<String> known = new TreeSet<>(rulebook.schemes().keySet());
            rulebook.schemes().values().forEach(scheme -> known.add(scheme.funder()));
            known.addAll(portfolio.byFunder().keySet());
            String near = Nearest.to(name, known).orElse("meae");
            throw new Refusal(Problem.at(Place.of("--without-country"), "portfolio.problem.funder", name, near));
        }
    }

    private static Stress rate(Rulebook rulebook, Portfolio portfolio, String named) {
        Matcher written = RATE.matcher(named);
        boolean isRate = written.matches() && new BigDecimal(written.group(2)).compareTo(BigDecimal.valueOf(100)) <= 0;
        if (!isRate) {
            throw new Refusal(Problem.at(Place.of("--rate"), "portfolio.problem.rate", named));
        }
        Scheme scheme = SoundRules.scheme(rulebook, written.group(1));
        return Stress.rate(portfolio, scheme.id(), Rate.ofPercent(written.group(2)));
    }
}
