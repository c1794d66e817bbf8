package fr.levier.financing.mix;

import fr.levier.financing.Ask;
import fr.levier.financing.Codes;
import fr.levier.financing.Contribution;
import fr.levier.financing.FinancingPlan;
import fr.levier.financing.Payer;
import fr.levier.financing.PlanReader;
import fr.levier.financing.SourcedRate;
import fr.levier.money.Euros;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.rule.Rulebook;
import fr.levier.yaml.YamlList;
import fr.levier.yaml.YamlMap;
import fr.levier.yaml.YamlReader;
import fr.levier.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what {@code levier optimise} is asked: projects as plans, what applying costs, odds with their source, the authority's limits. */
public final class QuestReader {
    private final PlanReader plans;

    public QuestReader(Rulebook rulebook) {
        this.plans = new PlanReader(rulebook);
    }

    /** Returns the question, or nothing when a fault was reported. */
    public Optional<Quest> read(String file, byte[] bytes, Problems problems) {
        Problems own = new Problems();
        Optional<Quest> quest = YamlReader.read(file, bytes, own).flatMap(map -> read(map, own));
        problems.addAll(own.list());
        return own.isEmpty() ? quest : Optional.empty();
    }

    private Optional<Quest> read(YamlMap map, Problems problems) {
        map.requiredText("optimise", problems);
        Goal goal = goal(map, problems);
        List<FinancingPlan> projects = projects(map, problems);
        Map<String, Said> said = said(map, problems);
        List<Candidate> candidates = candidates(projects, said, goal, map, problems);
        List<Set<String>> exclusions = exclusions(map, candidates, problems);
        Codes codes = new Codes(problems);
        Map<Integer, Euros> perYear = codes.eurosByYear(map, "own_cash_per_year");
        Optional<Integer> staffDays = map.text("staff_days", problems).flatMap(codes::days);
        map.refuseOthers(problems);
        return Optional.of(new Quest(goal, projects, candidates, exclusions, perYear, staffDays));
    }

    private static Goal goal(YamlMap map, Problems problems) {
        Optional<YamlText> written = map.text("goal", problems);
        for (Goal goal : Goal.values()) {
            if (written.isEmpty() || goal.code().equals(written.get().text())) {
                return goal;
            }
        }
        List<String> codes =
                java.util.Arrays.stream(Goal.values()).map(Goal::code).toList();
        new Codes(problems).unknown(written.get().place(), written.get().text(), codes);
        return Goal.LEAST_OWN_CASH;
    }

    private List<FinancingPlan> projects(YamlMap map, Problems problems) {
        List<FinancingPlan> projects = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap project : map.requiredMaps("projects", "financing.problem.no-project", problems)) {
            plans.read(project, problems).ifPresent(plan -> {
                if (!ids.add(plan.project())) {
                    problems.add(project.place(), "financing.problem.two-plans", plan.project());
                }
                usable(plan, project.place(), problems);
                projects.add(plan);
            });
        }
        return projects;
    }

    /** The solver needs costs that are known and somebody of the authority who takes the rest. */
    private static void usable(FinancingPlan plan, Place place, Problems problems) {
        boolean hasRest = plan.contributions().stream().anyMatch(c -> c.ask().isRest() && c.payer() == Payer.AUTHORITY);
        boolean isKnown = plan.cost().isExact()
                && plan.contributions().stream()
                        .allMatch(c -> c.ask().kind() != Ask.Kind.MAXIMUM
                                && c.ask().stated().isExact());
        if (!hasRest) {
            problems.add(place, "financing.problem.no-rest", plan.project());
        }
        if (!isKnown) {
            problems.add(place, "financing.problem.not-exact", plan.project());
        }
    }

    /** What the file says of a candidate beside its plan. */
    private record Said(Optional<Integer> effort, Optional<SourcedRate> odds, Place place) {}

    private static Map<String, Said> said(YamlMap map, Problems problems) {
        Map<String, Said> said = new HashMap<>();
        for (YamlMap candidate : map.maps("candidates", problems)) {
            Optional<YamlText> name = candidate.requiredText("name", problems);
            Optional<Integer> effort = candidate.text("effort_days", problems).flatMap(new Codes(problems)::days);
            Optional<SourcedRate> odds =
                    candidate.map("odds", problems).flatMap(found -> SourcedRate.read(found, problems));
            candidate.refuseOthers(problems);
            name.map(text -> said.put(text.text(), new Said(effort, odds, candidate.place())))
                    .ifPresent(twice -> problems.add(
                            candidate.place(),
                            "financing.problem.duplicate-candidate",
                            twice.place().line()));
        }
        return said;
    }

    private static List<Candidate> candidates(
            List<FinancingPlan> projects, Map<String, Said> said, Goal goal, YamlMap map, Problems problems) {
        List<Candidate> candidates = new ArrayList<>();
        Map<String, Said> left = new HashMap<>(said);
        boolean needsEffort = goal == Goal.LEAST_EFFORT || map.has("staff_days");
        for (FinancingPlan plan : projects) {
            for (Contribution contribution : plan.contributions()) {
                if (contribution.ask().kind() == Ask.Kind.UNKNOWN) {
                    String name = plan.project() + "/" + contribution.id();
                    Optional<Said> found = Optional.ofNullable(left.remove(name));
                    Optional<Integer> effort = found.flatMap(Said::effort);
                    Optional<SourcedRate> odds = found.flatMap(Said::odds);
                    if (needsEffort && effort.isEmpty()) {
                        problems.add(contribution.place(), "financing.problem.no-effort", name);
                    }
                    if (!plan.isCapped(contribution)) {
                        problems.add(contribution.place(), "financing.problem.no-ceiling", name);
                    }
                    if (goal == Goal.BEST_EXPECTED && odds.isEmpty() && contribution.isGrant()) {
                        problems.add(contribution.place(), "financing.problem.no-odds", name);
                    }
                    candidates.add(new Candidate(plan.project(), contribution, effort.orElse(0), odds));
                }
            }
        }
        List<String> names = candidates.stream().map(Candidate::name).toList();
        left.forEach((name, unused) -> new Codes(problems).unknown(unused.place(), name, names));
        return candidates;
    }

    private static List<Set<String>> exclusions(YamlMap map, List<Candidate> candidates, Problems problems) {
        List<String> names = candidates.stream().map(Candidate::name).toList();
        List<Set<String>> exclusions = new ArrayList<>();
        map.list("exclusions", problems)
                .ifPresent(list -> list.values().forEach(value -> {
                    if (value instanceof YamlList one) {
                        Set<String> set = new HashSet<>();
                        for (YamlText text : one.texts(problems)) {
                            if (!names.contains(text.text())) {
                                new Codes(problems).unknown(text.place(), text.text(), names);
                            }
                            set.add(text.text());
                        }
                        exclusions.add(set);
                    } else {
                        problems.add(value.place(), "yaml.problem.list-expected");
                    }
                }));
        return exclusions;
    }
}
