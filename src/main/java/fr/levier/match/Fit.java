package fr.levier.match;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How far a call answers to what an authority can and wants to do: first how many of the four aims it meets, then which, an earlier
 * {@link Aim} before a later one. No points: a rich call without any tie never passes one with a tie.
 *
 * @param met the aims that the call meets, each with the codes that both have in common; never an empty set
 * @param missed when the call pulls away from the strategy, which of its themes and countries are certainly not meant; else empty
 * @param compared false when nothing is known of what the authority can and wants to do, so that no tie was looked for
 */
public record Fit(Map<Aim, Set<String>> met, Set<Aim> missed, boolean compared) {
    private static final Aim[] AIMS = Aim.values();
    private static final Set<Aim> STRATEGY = EnumSet.of(Aim.THEME, Aim.COUNTRY);

    static final Comparator<Fit> ORDER =
            Comparator.<Fit>comparingInt(f -> -f.count()).thenComparingInt(Fit::lacking);

    private static final Fit UNKNOWN = new Fit(Map.of(), Set.of(), true);
    private static final Fit NOT_COMPARED = new Fit(Map.of(), Set.of(), false);

    public Fit {
        EnumMap<Aim, Set<String>> ordered = new EnumMap<>(Aim.class);
        ordered.putAll(met);
        if (ordered.values().stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("An aim is met by something: " + met);
        }
        met = Collections.unmodifiableMap(ordered);
        missed = Set.copyOf(missed);
    }

    /** Nothing is known of what the call is about. */
    public static Fit unknown() {
        return UNKNOWN;
    }

    /** Nothing is known of what the authority can and wants to do. */
    static Fit notCompared() {
        return NOT_COMPARED;
    }

    /** An aim that the authority does not state, or on which the call is silent, is neither met nor missed. */
    static Fit of(Aims aims, Offer offer) {
        if (aims.isEmpty()) {
            return NOT_COMPARED;
        }
        Map<Aim, Set<String>> met = new EnumMap<>(Aim.class);
        Set<Aim> missed = EnumSet.noneOf(Aim.class);
        offer.targets().forEach((aim, targets) -> {
            Set<String> common = targets.among(aims.of(aim));
            if (!common.isEmpty()) {
                met.put(aim, common);
            } else if (STRATEGY.contains(aim) && !aims.of(aim).isEmpty() && targets.excludes(aims.of(aim))) {
                missed.add(aim);
            }
        });
        boolean isFollowed = STRATEGY.stream().anyMatch(met::containsKey);
        return new Fit(met, isFollowed ? Set.of() : missed, true);
    }

    public int count() {
        return met.size();
    }

    /** Returns whether the call meets no priority of the strategy and certainly lies outside of those that can be compared. */
    public boolean straysFromStrategy() {
        return !missed.isEmpty();
    }

    /** Returns the aims that are not met as a number in whose binary digits the first aim weighs most. */
    private int lacking() {
        int lacking = 0;
        for (Aim aim : AIMS) {
            lacking = 2 * lacking + (met.containsKey(aim) ? 0 : 1);
        }
        return lacking;
    }
}
