package fr.levier.bench;

import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.PartialVars;
import fr.levier.cel.CelEngine;
import fr.levier.cel.Kleene;
import fr.levier.rule.AllOf;
import fr.levier.rule.Demand;
import fr.levier.rule.Facts;
import fr.levier.rule.Outcome;
import fr.levier.rule.bulk.Standing;
import java.util.List;

/**
 * Evaluates a sample of the pairs with cel-java. Compiling and preparing variables are not counted. Its answers must be ours where its
 * logic, strong Kleene's, is exact: whenever it decides, and when it does not, if every unknown fact occurs once.
 */
final class CelOpponent {
    private final World world;
    private final List<CelRuntime.Program> programs;
    private final List<Integer> subjects;
    private final List<PartialVars> variables;

    CelOpponent(World world, int sample) {
        this.world = world;
        CelEngine engine = new CelEngine(world.rulebook());
        this.programs = world.demands().stream()
                .map(demand -> engine.compile(new AllOf(demand.blocking()), demand.listDay()))
                .toList();
        this.subjects = Sample.of(world.population().size(), sample).subjects();
        this.variables = subjects.stream()
                .map(subject -> engine.variables(world.population().facts(subject)))
                .toList();
    }

    long pairs() {
        return (long) programs.size() * subjects.size();
    }

    /** Evaluates every pair of the sample once; returns a sum of the answers, so that none can be left out. */
    long pass() {
        long sum = 0;
        for (CelRuntime.Program program : programs) {
            for (PartialVars facts : variables) {
                sum += CelEngine.evaluate(program, facts) == Outcome.MET ? 1 : 0;
            }
        }
        return sum;
    }

    /**
     * What came of comparing.
     *
     * @param equal pairs answered alike
     * @param finer pairs that cel-java leaves open and that are decided exactly, because a fact occurs several times or its domain decides
     */
    record Agreement(long equal, long finer) {}

    /**
     * @throws IllegalStateException when an answer differs where it must not
     */
    Agreement compare(List<Standing> standings) {
        long equal = 0;
        long finer = 0;
        for (int call = 0; call < programs.size(); call++) {
            Demand demand = world.demands().get(call);
            Kleene kleene = new Kleene(world.rulebook(), new AllOf(demand.blocking()), demand.listDay());
            for (int i = 0; i < subjects.size(); i++) {
                Outcome theirs = CelEngine.evaluate(programs.get(call), variables.get(i));
                Outcome ours = standings.get(call).answer().outcome(subjects.get(i));
                Facts facts = world.population().facts(subjects.get(i));
                if (theirs == ours) {
                    equal++;
                } else if (theirs == Outcome.UNKNOWN && !kleene.isExactFor(facts)) {
                    finer++;
                } else {
                    throw new IllegalStateException(
                            "cel-java says " + theirs + ", the run says " + ours + " of " + facts + ": " + demand);
                }
            }
        }
        return new Agreement(equal, finer);
    }
}
