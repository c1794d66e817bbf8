package fr.levier.command;

import fr.levier.portfolio.Portfolio;
import fr.levier.portfolio.Stress;
import fr.levier.portfolio.StressReader;
import fr.levier.problem.Problems;
import fr.levier.problem.Refusal;
import fr.levier.rule.Rulebook;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a portfolio is tried against: another campaign, a country that funders drop, a rate that falls, a funder that refuses. */
final class StressOptions {
    @Option(names = "--replay", paramLabel = "SCHEME/CAMPAIGN", descriptionKey = "levier.option.replay-campaign")
    private List<String> campaigns = new ArrayList<>();

    @Option(names = "--without-country", paramLabel = "[FUNDER/]CC", descriptionKey = "levier.option.without-country")
    private List<String> countries = new ArrayList<>();

    @Option(names = "--rate", paramLabel = "SCHEME=N%", descriptionKey = "levier.option.lower-rate")
    private List<String> rates = new ArrayList<>();

    @Option(names = "--refused", paramLabel = "SCHEME|FUNDER", descriptionKey = "levier.option.refused")
    private List<String> refused = new ArrayList<>();

    /**
     * @throws Refusal when one of them cannot be
     */
    List<Stress> of(Portfolio portfolio, Rulebook rulebook) {
        Problems problems = new Problems();
        StressReader reader = new StressReader(rulebook, portfolio, problems);
        List<Stress> stresses = new ArrayList<>();
        campaigns.forEach(named -> reader.campaign(named).ifPresent(stresses::add));
        countries.forEach(named -> reader.withoutCountry(named).ifPresent(stresses::add));
        rates.forEach(named -> reader.rate(named).ifPresent(stresses::add));
        refused.forEach(named -> reader.refused(named).ifPresent(stresses::add));
        if (!problems.isEmpty()) {
            throw new Refusal(problems.list());
        }
        return stresses;
    }
}
