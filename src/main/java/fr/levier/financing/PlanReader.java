package fr.levier.financing;

import fr.levier.money.Euros;
import fr.levier.problem.Problems;
import fr.levier.rule.Facts;
import fr.levier.rule.GeneralTerms;
import fr.levier.rule.Rulebook;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlReader;
import fr.levier.yaml.YamlText;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a plan that a project manager wrote by hand. Every fault is reported with its line and field, all of them together; a plan with a
 * fault is none, for what it would say could be wrong.
 */
public final class PlanReader {
    private final Rulebook rulebook;

    public PlanReader(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Returns the plan of the file, or nothing when a fault was reported. */
    public Optional<FinancingPlan> read(String file, byte[] bytes, Problems problems) {
        Problems own = new Problems();
        Optional<FinancingPlan> plan = YamlReader.read(file, bytes, own).flatMap(map -> read(map, own));
        problems.addAll(own.list());
        return plan;
    }

    /** Returns the plan that a mapping of a larger file describes. */
    public Optional<FinancingPlan> read(YamlMap map, Problems problems) {
        Problems own = new Problems();
        Optional<YamlText> project = map.requiredText("plan", own);
        Optional<YamlText> title = map.text("title", own);
        Optional<LocalDate> day = map.requiredText("date", own).flatMap(new Codes(own)::day);
        Facts facts = new DescribedFacts(rulebook).read(map, List.of("authority", "project"), own);
        Optional<Euros> cashMax = map.text("own_cash_max", own).flatMap(new AmountReader(own)::euros);
        List<CostLine> costs = new CostReader(rulebook.countries().codes(), own).read(map);
        List<Contribution> contributions =
                new ContributionReader(rulebook, day.orElse(LocalDate.EPOCH), facts, own).read(map);
        map.refuseOthers(own);
        links(costs, contributions, own);
        problems.addAll(own.list());
        if (!own.isEmpty() || project.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        String id = project.get().text();
        String called = title.map(YamlText::text).orElse(id);
        List<GeneralTerms> general = rulebook.generalTerms().stream()
                .filter(GeneralTerms::holdsForEveryPlan)
                .toList();
        return Optional.of(new FinancingPlan(id, called, day.get(), facts, cashMax, costs, contributions, general));
    }

    private static void links(List<CostLine> costs, List<Contribution> contributions, Problems problems) {
        Set<String> lines = new HashSet<>();
        costs.forEach(line -> lines.add(line.id()));
        for (Contribution contribution : contributions) {
            contribution.lines().stream()
                    .filter(line -> !lines.contains(line))
                    .forEach(line -> new Codes(problems)
                            .unknown(
                                    contribution
                                            .place()
                                            .withKey(contribution.place().key() + ".lines"),
                                    line,
                                    lines));
        }
        new InKindLinks(costs, contributions, problems).check();
    }
}
