package fr.levier.call;

import java.util.Set;

/** How many calls one recorded run added to the catalogue, changed, withdrew and reopened; a call counts once in each. */
public record Recorded(int added, int changed, int withdrawn, int reopened) {
    public static final Recorded NOTHING = new Recorded(0, 0, 0, 0);

    /** Returns these counts with the kinds of one call's events counted in. */
    Recorded plus(Set<CallEvent.Kind> kinds) {
        return new Recorded(
                added + (kinds.contains(CallEvent.Kind.NEW) ? 1 : 0),
                changed + (kinds.contains(CallEvent.Kind.CHANGED) ? 1 : 0),
                withdrawn + (kinds.contains(CallEvent.Kind.WITHDRAWN) ? 1 : 0),
                reopened + (kinds.contains(CallEvent.Kind.REOPENED) ? 1 : 0));
    }
}
