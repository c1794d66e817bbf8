package fr.levier.portfolio;

import fr.levier.financing.Codes;
import fr.levier.financing.Contribution;
import fr.levier.financing.FinancingPlan;
import fr.levier.financing.PlanReader;
import fr.levier.financing.Reckoning;
import fr.levier.financing.SourcedRate;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one project of a portfolio. */
final class ProjectReader {
    private final PlanReader plans;
    private final ProfileReader profiles;
    private final Problems problems;

    ProjectReader(Rulebook rulebook, ProfileReader profiles, Problems problems) {
        this.plans = new PlanReader(rulebook);
        this.profiles = profiles;
        this.problems = problems;
    }

    /** Returns the project, or nothing when its plan has a fault. */
    Optional<Project> read(YamlMap map) {
        Optional<String> department = map.text("department", problems).map(YamlText::text);
        Optional<String> action = map.text("action", problems).map(YamlText::text);
        Profile profile = profiles.read(map);
        Set<String> references = new Codes(problems).texts(map, "expenditure");
        Map<Integer, Integer> days = new Codes(problems).daysByYear(map, "staff_days");
        Optional<YamlMap> odds = map.map("odds", problems);
        Optional<FinancingPlan> plan =
                map.requiredMap("financing", problems).flatMap(found -> plans.read(found, problems));
        map.refuseOthers(problems);
        return plan.map(found -> new Project(
                Reckoning.of(found),
                department,
                action,
                profile,
                references,
                days,
                odds.map(written -> odds(written, found)).orElse(Map.of())));
    }

    /** Odds without a source are no odds. */
    private Map<String, Odds> odds(YamlMap map, FinancingPlan plan) {
        Map<String, Odds> odds = new HashMap<>();
        List<String> known = plan.contributions().stream().map(Contribution::id).toList();
        for (String contribution : map.keys()) {
            Optional<YamlMap> written = map.map(contribution, problems);
            if (written.isPresent() && !known.contains(contribution)) {
                new Codes(problems).unknown(written.get().place(), contribution, known);
            }
            written.flatMap(found -> SourcedRate.read(found, problems))
                    .ifPresent(
                            found -> odds.put(contribution, new Odds(found.rate(), found.source(), Optional.empty())));
        }
        return odds;
    }
}
