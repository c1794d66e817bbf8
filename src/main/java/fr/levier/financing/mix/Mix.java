package fr.levier.financing.mix;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import fr.levier.financing.Contribution;
import fr.levier.financing.CostLine;
import fr.levier.financing.FinancingPlan;
import fr.levier.financing.Reckoning;
import fr.levier.money.Euros;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the best mix with CP-SAT and proves that there is no better one.
 *
 * <p>Ties are broken by the rule « no file without need »: the mix is pared of every application without which it is as good, those that
 * cost most days first, and money goes to candidates in the order of their names. One worker, one seed, names in order and an effort
 * counted in steps, not seconds: the same question has the same answer.
 */
public final class Mix {
    /** The effort after which the best mix so far is told with how far from the best it can be. */
    private static final double STEPS = 60;

    private final Quest quest;
    private final CpModel model = new CpModel();
    private final List<ProjectModel> projects = new ArrayList<>();
    private final Map<String, IntVar> amounts = new LinkedHashMap<>();
    private final Map<String, BoolVar> chosen = new LinkedHashMap<>();
    private final Objectives objectives;

    private Mix(Quest quest) {
        this.quest = quest;
        for (FinancingPlan plan : quest.plans()) {
            List<Candidate> own = quest.candidates().stream()
                    .filter(candidate -> candidate.project().equals(plan.project()))
                    .toList();
            ProjectModel project = new ProjectModel(model, plan, own);
            projects.add(project);
            project.amounts().forEach((id, variable) -> amounts.put(plan.project() + "/" + id, variable));
            project.chosen().forEach((id, variable) -> chosen.put(plan.project() + "/" + id, variable));
        }
        objectives = new Objectives(quest, projects, amounts, chosen);
        exclusions();
        envelopes();
        perYear();
        quest.staffDays().ifPresent(days -> model.addLessOrEqual(objectives.effort(), days));
    }

    /**
     * Returns the best mix, or nothing when no mix keeps within the limits.
     *
     * @throws IllegalStateException when a plan does not confirm the solver's answer: a fault of Levier
     */
    public static Optional<Answer> best(Quest quest) {
        ProjectModel.load();
        return new Mix(quest).solve();
    }

    private void exclusions() {
        quest.exclusions()
                .forEach(names -> model.addAtMostOne(names.stream()
                        .flatMap(name -> Optional.ofNullable(chosen.get(name)).stream())
                        .toArray(BoolVar[]::new)));
    }

    /** The 1 % of one service and year is one for all projects. */
    private void envelopes() {
        Map<String, LinearExprBuilder> drawn = new TreeMap<>();
        Map<String, Long> most = new TreeMap<>();
        for (ProjectModel project : projects) {
            for (Contribution contribution : project.plan().contributions()) {
                contribution.envelope().ifPresent(name -> {
                    drawn.computeIfAbsent(name, n -> LinearExpr.newBuilder())
                            .add(project.sum(c -> c.id().equals(contribution.id()), 1));
                    project.envelope(contribution).ifPresent(left -> most.merge(name, left, Math::min));
                });
            }
        }
        most.forEach((name, left) -> model.addLessOrEqual(Objects.requireNonNull(drawn.get(name)), left));
    }

    /** A year's own cash follows its share of the costs, in millionths rounded up: never more than the limit, perhaps a cent less. */
    private void perYear() {
        quest.ownCashPerYear().forEach((year, limit) -> {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            projects.forEach(project -> sum.add(project.ownCash(share(project.plan(), year))));
            model.addLessOrEqual(sum, limit.cents() * ProjectModel.MILLION);
        });
    }

    private static long share(FinancingPlan plan, int year) {
        long all = cash(plan.costs());
        long ofYear = cash(plan.costs().stream()
                .filter(line -> line.year().equals(Optional.of(year)))
                .toList());
        return all == 0 ? 0 : (ofYear * ProjectModel.MILLION + all - 1) / all;
    }

    private static long cash(List<CostLine> lines) {
        return lines.stream()
                .filter(CostLine::isCash)
                .mapToLong(line -> line.amount().max().cents())
                .sum();
    }

    private Optional<Answer> solve() {
        model.minimize(objectives.goal());
        CpSolver best = solver();
        CpSolverStatus status = best.solve(model);
        if (status == CpSolverStatus.INFEASIBLE) {
            return Optional.empty();
        }
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            throw new IllegalStateException("The solver found nothing: " + status);
        }
        long gap = (long) Math.ceil(best.objectiveValue() - best.bestObjectiveBound());
        CpSolver pared = pare(best);
        return Optional.of(answer(pared, status == CpSolverStatus.OPTIMAL ? 0 : gap));
    }

    /** Keeps the value and, within what was chosen, drops what is not needed; then puts money in the order of names. */
    private CpSolver pare(CpSolver best) {
        model.addLessOrEqual(objectives.goal(), Math.round(best.objectiveValue()));
        chosen.values().stream()
                .filter(choice -> !best.booleanValue(choice))
                .forEach(choice -> model.addEquality(choice, 0));
        CpSolver fewest = improve(best, objectives.files());
        chosen.values().forEach(choice -> model.addEquality(choice, fewest.booleanValue(choice) ? 1 : 0));
        return improve(fewest, objectives.byName());
    }

    private CpSolver improve(CpSolver known, LinearExpr objective) {
        hint(known);
        model.minimize(objective);
        CpSolver next = solver();
        CpSolverStatus status = next.solve(model);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE ? next : known;
    }

    private void hint(CpSolver solved) {
        model.clearHints();
        amounts.values().forEach(variable -> model.addHint(variable, solved.value(variable)));
        chosen.values().forEach(variable -> model.addHint(variable, solved.booleanValue(variable) ? 1 : 0));
    }

    private static CpSolver solver() {
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(STEPS);
        return solver;
    }

    private Answer answer(CpSolver solver, long gap) {
        Map<String, Euros> found = new TreeMap<>();
        amounts.forEach((name, variable) -> found.put(name, new Euros(solver.value(variable))));
        List<Reckoning> plans = new ArrayList<>();
        for (ProjectModel project : projects) {
            plans.add(confirmed(project, found));
        }
        Euros ownCash = plans.stream().map(plan -> plan.ownCash().min()).reduce(Euros.ZERO, Euros::plus);
        long claimed = projects.stream()
                .mapToLong(project -> solver.value(project.ownCash(1)))
                .sum();
        if (ownCash.cents() != claimed) {
            throw new IllegalStateException("The solver claims " + claimed + " cents, the plans say " + ownCash);
        }
        int days = quest.candidates().stream()
                .filter(candidate -> isAsked(found, candidate))
                .mapToInt(Candidate::effortDays)
                .sum();
        return new Answer(found, plans, ownCash, days, expected(found), gap);
    }

    private static boolean isAsked(Map<String, Euros> found, Candidate candidate) {
        return found.getOrDefault(candidate.name(), Euros.ZERO).cents() > 0;
    }

    private static Reckoning confirmed(ProjectModel project, Map<String, Euros> found) {
        Map<String, Euros> own = new HashMap<>();
        String prefix = project.plan().project() + "/";
        project.amounts().keySet().forEach(id -> own.put(id, found.getOrDefault(prefix + id, Euros.ZERO)));
        Reckoning reckoning = Reckoning.of(ProjectModel.with(project.plan(), own));
        if (!reckoning.holds()) {
            throw new IllegalStateException("The plan of " + project.plan().project() + " refuses the solver’s answer: "
                    + reckoning.breaches());
        }
        return reckoning;
    }

    /** Returns nothing as soon as one odds is not sourced: a sum of unknown odds is no figure. */
    private Optional<Euros> expected(Map<String, Euros> found) {
        Euros sum = Euros.ZERO;
        for (Candidate candidate : quest.candidates()) {
            if (isAsked(found, candidate) && candidate.contribution().isGrant()) {
                if (candidate.odds().isEmpty()) {
                    return Optional.empty();
                }
                Euros amount = found.getOrDefault(candidate.name(), Euros.ZERO);
                sum = sum.plus(amount.times(candidate.odds().get().rate(), java.math.RoundingMode.FLOOR));
            }
        }
        return Optional.of(sum);
    }
}
