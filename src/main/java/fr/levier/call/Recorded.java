package fr.levier.call;

import fr.levier.problem.Problem;
import java.util.List;
import java.util.Set;

/**
 * How many calls one recorded run added to the catalogue, changed, withdrew and reopened; a call counts once in each.
 *
 * @param quarantine why the run was not believed and changed nothing; empty when it was
 */
public record Recorded(int added, int changed, int withdrawn, int reopened, List<Problem> quarantine) {
    public static final Recorded NOTHING = new Recorded(0, 0, 0, 0);

    public Recorded {
        quarantine = List.copyOf(quarantine);
    }

    public Recorded(int added, int changed, int withdrawn, int reopened) {
        this(added, changed, withdrawn, reopened, List.of());
    }

    static Recorded refused(List<Problem> reasons) {
        return new Recorded(0, 0, 0, 0, reasons);
    }

    /** Returns these counts with the kinds of one call's events counted in. */
    Recorded plus(Set<CallEvent.Kind> kinds) {
        return new Recorded(
                added + (kinds.contains(CallEvent.Kind.NEW) ? 1 : 0),
                changed + (kinds.contains(CallEvent.Kind.CHANGED) ? 1 : 0),
                withdrawn + (kinds.contains(CallEvent.Kind.WITHDRAWN) ? 1 : 0),
                reopened + (kinds.contains(CallEvent.Kind.REOPENED) ? 1 : 0));
    }
}
