package fr.levier.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A verdict with everything needed to recompute it: kept, it can be given again later to the same answer, or it says what changed.
 *
 * @param rulebook the version under which it was given
 * @param day the day for which it was judged
 * @param campaign the campaign that was asked for; nothing when the rulebook chose one
 * @param facts nested as people write them, only those that were known
 */
public record Judgement(
        String rulebook, LocalDate day, String scheme, Optional<String> campaign, ObjectNode facts, Verdict verdict) {

    /** What differs when a verdict is given again. */
    public enum Difference {
        RULEBOOK,
        ELIGIBILITY,
        ASSUMED,
        CAMPAIGN,
        REASONS,
        MISSING,
        COUNTERFACTUALS,
        TERMS
    }

    /**
     * What came of giving a verdict again.
     *
     * @param verdict the new one
     * @param differences empty when everything is the same; RULEBOOK alone when other rules give the same answer
     * @param conditions those whose part changed
     */
    public record Replay(Verdict verdict, Set<Difference> differences, Set<String> conditions) {
        public Replay {
            differences = Set.copyOf(differences);
            conditions = Set.copyOf(conditions);
        }

        public boolean isSame() {
            return differences.isEmpty();
        }
    }

    /** Judges and keeps what is needed to do so again. */
    public static Judgement of(
            Rulebook rulebook, String scheme, Optional<String> campaign, LocalDate day, Facts facts) {
        Verdict verdict = rulebook.judge(scheme, campaign, day, facts, List.of());
        return new Judgement(rulebook.version(), day, scheme, campaign, FactsWriter.write(facts), verdict);
    }

    /**
     * Gives the verdict again under this rulebook, from the very facts that were kept.
     *
     * @param problems receives the facts that the rulebook no longer understands; these are unknown then
     * @throws IllegalArgumentException when the rulebook no longer has the scheme or campaign
     */
    public Replay replay(Rulebook under, Problems problems) {
        Facts sameFacts = under.factsReader().read(facts, Place.of("judgement"), problems);
        Verdict again = under.judge(scheme, campaign, day, sameFacts, List.of());
        Map<Difference, Boolean> compared = new LinkedHashMap<>();
        compared.put(Difference.RULEBOOK, verdict.rulebook().equals(again.rulebook()));
        compared.put(Difference.ELIGIBILITY, verdict.eligibility() == again.eligibility());
        compared.put(Difference.ASSUMED, verdict.assumed() == again.assumed());
        compared.put(Difference.CAMPAIGN, verdict.campaign().equals(again.campaign()));
        compared.put(Difference.REASONS, verdict.reasons().equals(again.reasons()));
        compared.put(Difference.MISSING, verdict.missing().equals(again.missing()));
        compared.put(Difference.COUNTERFACTUALS, verdict.counterfactuals().equals(again.counterfactuals()));
        compared.put(Difference.TERMS, verdict.terms().equals(again.terms()));
        Set<Difference> differences = new LinkedHashSet<>(compared.keySet());
        differences.removeIf(difference -> compared.getOrDefault(difference, false));
        return new Replay(again, differences, changedConditions(again));
    }

    private Set<String> changedConditions(Verdict again) {
        List<Reason> either = new ArrayList<>(verdict.reasons());
        either.addAll(again.reasons());
        Set<String> changed = new TreeSet<>();
        for (Reason reason : either) {
            boolean isInBoth =
                    verdict.reasons().contains(reason) && again.reasons().contains(reason);
            if (!isInBoth) {
                changed.add(reason.condition());
            }
        }
        return changed;
    }
}
