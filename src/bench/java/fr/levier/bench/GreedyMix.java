package fr.levier.bench;

import fr.levier.financing.mix.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a person with a spreadsheet does: the largest grant for a day of work first, as long as it fits. */
final class GreedyMix {
    private GreedyMix() {}

    /** Returns the own cash that remains, in cents. */
    static long ownCash(MixInstance instance) {
        Map<String, Long> left = new HashMap<>();
        instance.quest().plans().forEach(plan -> left.put(plan.project(), plan.cost().min().cents()));
        List<String> taken = new ArrayList<>();
        int days = instance.quest().staffDays().orElse(Integer.MAX_VALUE);
        Comparator<Candidate> worth =
                Comparator.comparingLong(candidate -> -instance.most(candidate) / candidate.effortDays());
        for (Candidate candidate : instance.quest().candidates().stream().sorted(worth).toList()) {
            long amount = Math.min(instance.most(candidate), left.getOrDefault(candidate.project(), 0L));
            boolean isFree = instance.quest().exclusions().stream()
                    .noneMatch(set -> set.contains(candidate.name()) && taken.stream().anyMatch(set::contains));
            if (isFree && days >= candidate.effortDays() && amount >= instance.least(candidate)) {
                taken.add(candidate.name());
                days -= candidate.effortDays();
                left.merge(candidate.project(), -amount, Long::sum);
            }
        }
        return left.values().stream().mapToLong(Long::longValue).sum();
    }
}
