package fr.levier.follow;

import fr.levier.call.CallId;
import fr.levier.match.Marks;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells the list of calls what an authority makes of them. */
@Singleton
public final class StanceMarks implements Marks {
    private static final Map<Decision, String> DECISIONS =
            Map.of(Decision.GO, "go", Decision.WATCH, "veille", Decision.NO, Marks.DECLINED);

    private final Provider<JdbcStances> stances;

    public StanceMarks(Provider<JdbcStances> stances) {
        this.stances = stances;
    }

    @Override
    public Map<CallId, Set<String>> of(String siren) {
        Map<CallId, Set<String>> marks = new HashMap<>();
        stances.get().listOf(siren).forEach(stance -> marks.put(stance.call(), marks(stance)));
        return marks;
    }

    @Override
    public Map<CallId, Instant> dismissed(String siren) {
        return stances.get().dismissedOf(siren);
    }

    @Override
    public Marks forMany() {
        return only(stances.get().sirens());
    }

    private static Set<String> marks(Stance stance) {
        Set<String> marks = new HashSet<>();
        if (stance.followed()) {
            marks.add("suivi");
        }
        stance.decision().map(DECISIONS::get).ifPresent(marks::add);
        stance.dismissed().ifPresent(reason -> marks.add(Marks.DISMISSED));
        return marks;
    }
}
