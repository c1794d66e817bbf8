package fr.levier.bench;

import fr.levier.rule.AllOf;
import fr.levier.rule.Demand;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Facts;
import fr.levier.rule.Outcome;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.rule.bulk.Ask;
import fr.levier.rule.bulk.NationalRun;
import fr.levier.rule.bulk.Population;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What the engine does again and again, each loop by itself, a hundred calls in turn: one call before 45,000 drawn authorities with
 * nothing remembered, its conditions drawn as a decision diagram with everything unknown, and one explained verdict.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InnerLoops {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int AUTHORITIES = 45_000;
    private static final int CALLS = 100;

    private final Rulebook rulebook =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private final World world = World.of(rulebook, drawn(), Calls.of(rulebook, TODAY, CALLS));

    private Population drawn() {
        Random random = new Random(AUTHORITIES);
        List<String> types = codes("authority-types");
        List<String> departements = codes("departements");
        return Population.of(Stream.generate(() -> Facts.none()
                        .with("authority.type", types.get(random.nextInt(types.size())))
                        .with("authority.population", 50 + random.nextInt(400_000))
                        .with("authority.departement", departements.get(random.nextInt(departements.size()))))
                .limit(AUTHORITIES)
                .toList());
    }

    private List<String> codes(String name) {
        return new ArrayList<>(new TreeSet<>(rulebook.vocabulary().codes(name)));
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public long callBeforeAll() {
        long eligible = 0;
        for (Ask call : world.calls()) {
            eligible += new NationalRun(rulebook, world.population()).judge(call).eligible();
        }
        return eligible;
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public int diagram() {
        int open = 0;
        for (Demand demand : world.demands()) {
            Outcome outcome = rulebook.settle(new AllOf(demand.blocking()), Facts.none(), demand.listDay());
            open += outcome == Outcome.UNKNOWN ? 1 : 0;
        }
        return open;
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public int verdict() {
        int open = 0;
        Facts facts = world.population().facts(0);
        for (Ask call : world.calls()) {
            Eligibility eligibility = rulebook.judge(
                            call.scheme().orElseThrow(), call.campaign(), call.day(), facts, call.stated())
                    .eligibility();
            open += eligibility == Eligibility.TO_CONFIRM ? 1 : 0;
        }
        return open;
    }
}
