package fr.levier.match;

import fr.levier.call.Call;
import fr.levier.call.Deadline;
import fr.levier.rule.Decision;
import fr.levier.rule.Eligibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one situation comes to before all calls of a shelf that can still be answered: every call is decided, few are explained. Of
 * another state of the shelf on the same day only what changed is decided again.
 */
final class Judged {
    private static final int EXPLAINED = 100;
    private final Columns columns;
    private final Moment moment;
    private final LocalDate day;
    private final Supplier<Hearing> hearings;
    private final @Nullable Decision[] byPlace;
    private final Map<String, BitSet> verdicts = new TreeMap<>();
    private final Map<String, BitSet> open = new TreeMap<>();
    private final Map<Integer, Match> explained = new HashMap<>();
    private @Nullable Hearing explaining;
    private int @Nullable [] best;

    private Judged(Columns columns, Moment moment, Supplier<Hearing> hearings, Instant now) {
        this.columns = columns;
        this.moment = moment;
        this.hearings = hearings;
        this.day = LocalDate.ofInstant(now, Deadline.PARIS);
        this.byPlace = new Decision[columns.shelf().size()];
    }

    /**
     * @param hearings each remembers what it was asked, so that none is kept longer than needed
     * @param before what the same situation came to before, if that is known
     */
    static Judged of(Columns columns, Moment moment, Supplier<Hearing> hearings, Instant now, Optional<Judged> before) {
        Judged judged = new Judged(columns, moment, hearings, now);
        Hearing hearing = hearings.get();
        IdentityHashMap<Call, Decision> known =
                before.filter(judged::isAlike).map(Judged::decided).orElseGet(IdentityHashMap::new);
        Map<Decision, Decision> same = new HashMap<>();
        moment.answerable().stream().forEach(place -> {
            Call call = columns.shelf().calls().get(place);
            Decision decision = Optional.ofNullable(known.get(call)).orElseGet(() -> hearing.decide(call));
            judged.put(place, same.computeIfAbsent(decision, first -> first));
        });
        return judged;
    }

    /** Within a day calls are judged as of that day by the same rules. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isAlike(Judged before) {
        return before.columns.rules() == columns.rules() && before.day.equals(day);
    }

    private IdentityHashMap<Call, Decision> decided() {
        IdentityHashMap<Call, Decision> decided = new IdentityHashMap<>();
        for (int place = 0; place < byPlace.length; place++) {
            Decision decision = byPlace[place];
            if (decision != null) {
                decided.put(columns.shelf().calls().get(place), decision);
            }
        }
        return decided;
    }

    private void put(int place, Decision decision) {
        byPlace[place] = decision;
        verdicts.computeIfAbsent(slug(decision.eligibility()), v -> new BitSet())
                .set(place);
        if (decision.eligibility() == Eligibility.TO_CONFIRM) {
            decision.open()
                    .forEach(fact ->
                            open.computeIfAbsent(fact, f -> new BitSet()).set(place));
        }
    }

    static String slug(Eligibility eligibility) {
        return switch (eligibility) {
            case ELIGIBLE -> "eligible";
            case TO_CONFIRM -> "a-confirmer";
            case INELIGIBLE -> "non-eligible";
        };
    }

    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Columns asked, Moment at) {
        return columns == asked && moment == at;
    }

    Optional<Eligibility> eligibility(int place) {
        return Optional.ofNullable(byPlace[place]).map(Decision::eligibility);
    }

    /** Returns the verdict with its reasons; nothing when nobody can apply any more. */
    synchronized Optional<Match> explain(int place) {
        if (byPlace[place] == null) {
            return Optional.empty();
        }
        Hearing hearing = explaining;
        if (hearing == null || explained.size() == EXPLAINED) {
            hearing = hearings.get();
            explaining = hearing;
            explained.clear();
        }
        return Optional.of(explained.computeIfAbsent(place, explainer(hearing)));
    }

    private Function<Integer, Match> explainer(Hearing hearing) {
        return place -> hearing.explain(columns.shelf().calls().get(place));
    }

    /** Returns the places, the best first. */
    synchronized int[] best() {
        if (best == null) {
            best = ranked();
        }
        return best;
    }

    private record Ranked(int place, int band, Standing standing) {}

    private int[] ranked() {
        Hearing hearing = hearings.get();
        List<Ranked> all = new ArrayList<>();
        for (int place = 0; place < byPlace.length; place++) {
            Decision decision = byPlace[place];
            if (decision != null) {
                Standing standing = hearing.standing(columns.shelf().calls().get(place));
                all.add(new Ranked(place, Ranking.band(decision.eligibility()), standing));
            }
        }
        // Places are by identity, which is the last that tells calls apart.
        all.sort(Comparator.comparingInt(Ranked::band)
                .thenComparing(Ranked::standing, Standing.ORDER)
                .thenComparingInt(Ranked::place));
        return all.stream().mapToInt(Ranked::place).toArray();
    }

    Map<String, BitSet> verdicts() {
        return verdicts;
    }

    /** Returns for each fact that is not known the calls to confirm that it may decide. */
    Map<String, BitSet> open() {
        return open;
    }
}
