package fr.levier.bench;

import fr.levier.rule.Condition;
import fr.levier.rule.Demand;
import fr.levier.rule.bulk.Answer;
import fr.levier.rule.bulk.BulkEvaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Merely streams the same bitsets through memory: for each call, reads the two of each of its conditions once and writes two. Nothing
 * is decided; this is what remains when thinking costs nothing.
 */
final class Streaming {
    private final List<List<long[]>> read = new ArrayList<>();
    private final List<long[]> written = new ArrayList<>();

    Streaming(World world) {
        BulkEvaluator evaluator = new BulkEvaluator(world.rulebook(), world.population());
        IdentityHashMap<Answer, List<long[]>> words = new IdentityHashMap<>();
        for (Demand demand : world.demands()) {
            List<long[]> ofCall = new ArrayList<>();
            for (Condition condition : demand.blocking()) {
                ofCall.addAll(words.computeIfAbsent(
                        evaluator.answer(condition, demand.listDay()),
                        answer -> List.of(answer.metWords(), answer.unmetWords())));
            }
            read.add(ofCall);
            written.add(new long[(world.population().size() + 63) / 64]);
            written.add(new long[(world.population().size() + 63) / 64]);
        }
    }

    long mebibytes() {
        long words = read.stream().flatMap(List::stream).mapToLong(set -> set.length).sum()
                + written.stream().mapToLong(set -> set.length).sum();
        return (words * Long.BYTES) >> 20;
    }

    long pass() {
        long sum = 0;
        for (int call = 0; call < read.size(); call++) {
            long fold = 0;
            for (long[] words : read.get(call)) {
                for (long word : words) {
                    fold ^= word;
                }
            }
            Arrays.fill(written.get(2 * call), fold);
            Arrays.fill(written.get(2 * call + 1), ~fold);
            sum += fold;
        }
        return sum;
    }
}
