package fr.levier.follow;

import fr.levier.call.CallId;
import fr.levier.match.Commitments;
import fr.levier.reference.Label;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls that an authority follows or has decided to apply for count for it; those that it put aside or refused do not. */
@Singleton
public final class StanceCommitments implements Commitments {
    private static final Label FOLLOWED = Label.message("follow.counts.followed");
    private static final Map<Decision, Label> DECIDED = Map.of(
            Decision.GO, Label.message("follow.counts.go"), Decision.WATCH, Label.message("follow.counts.watch"));

    private final Provider<JdbcStances> stances;

    public StanceCommitments(Provider<JdbcStances> stances) {
        this.stances = stances;
    }

    @Override
    public Map<CallId, List<Label>> of(String siren) {
        Map<CallId, List<Label>> counting = new HashMap<>();
        stances.get().listOf(siren).stream()
                .filter(Stance::counts)
                .forEach(stance -> counting.put(stance.call(), List.of(words(stance))));
        return counting;
    }

    @Override
    public Commitments forMany() {
        return only(stances.get().sirens());
    }

    private static Label words(Stance stance) {
        return stance.decision().map(DECIDED::get).orElse(FOLLOWED);
    }
}
