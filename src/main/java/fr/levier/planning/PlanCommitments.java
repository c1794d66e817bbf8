package fr.levier.planning;

import fr.levier.call.CallId;
import fr.levier.match.Commitments;
import fr.levier.reference.Label;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls for which a contribution of a kept plan asks count for the authority, as long as the contribution stands in the plan. */
@Singleton
public final class PlanCommitments implements Commitments {
    private final Provider<JdbcPlans> plans;

    public PlanCommitments(Provider<JdbcPlans> plans) {
        this.plans = plans;
    }

    @Override
    public Map<CallId, List<Label>> of(String siren) {
        Map<CallId, List<Label>> counting = new HashMap<>();
        Map<CallId, List<StoredPlan>> asked = plans.get().plansByCall(siren);
        asked.forEach((call, standing) -> standing.forEach(plan -> {
            List<Label> words = counting.computeIfAbsent(call, c -> new ArrayList<>());
            Label label = Label.message("planning.counts", plan.document().title());
            if (!words.contains(label)) {
                words.add(label);
            }
        }));
        return counting;
    }

    @Override
    public Commitments forMany() {
        return only(plans.get().sirens());
    }
}
