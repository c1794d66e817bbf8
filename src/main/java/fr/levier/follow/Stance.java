package fr.levier.follow;

import fr.levier.call.CallId;
import java.time.Instant;
import java.util.Optional;

/**
 * What one authority makes of one call.
 *
 * @param followed whether its changes matter to the authority
 * @param decision nothing while nobody has decided
 * @param note why, for colleagues; may be empty
 * @param assignee the account of who takes care of it
 * @param dismissed why the call is not for the authority; nothing while it is not put aside
 * @param version how often it was changed: whoever changes it says which version they saw
 * @param changedBy who changed it last
 */
public record Stance(
        String siren,
        CallId call,
        boolean followed,
        Optional<Decision> decision,
        String note,
        Optional<Long> assignee,
        Optional<String> dismissed,
        int version,
        String changedBy,
        Instant changedAt) {

    /** Nobody has said anything yet. */
    static Stance none(String siren, CallId call) {
        return new Stance(
                siren, call, false, Optional.empty(), "", Optional.empty(), Optional.empty(), 0, "", Instant.EPOCH);
    }

    Stance withFollowed(boolean now) {
        return new Stance(siren, call, now, decision, note, assignee, dismissed, version, changedBy, changedAt);
    }

    /** A call that somebody decides about is followed, unless the decision is no. */
    Stance decided(Optional<Decision> decided, String why, Optional<Long> who) {
        boolean follows = followed
                || who.isPresent()
                || decided.filter(d -> d != Decision.NO).isPresent();
        return new Stance(siren, call, follows, decided, why, who, dismissed, version, changedBy, changedAt);
    }

    Stance withDismissed(Optional<String> reason) {
        boolean follows = followed && reason.isEmpty();
        return new Stance(siren, call, follows, decision, note, assignee, reason, version, changedBy, changedAt);
    }

    Stance by(String who, Instant at) {
        return new Stance(siren, call, followed, decision, note, assignee, dismissed, version, who, at);
    }

    /** Returns whether somebody is to take care of the call: it is given to them, and not decided against. */
    public boolean isTaskOf(long account) {
        return assignee.equals(Optional.of(account))
                && dismissed.isEmpty()
                && decision.filter(d -> d == Decision.NO).isEmpty();
    }

    /** Returns whether what happens to the call matters to the authority: it follows it, and decided neither against it nor to put it aside. */
    boolean counts() {
        return followed
                && dismissed.isEmpty()
                && decision.filter(d -> d == Decision.NO).isEmpty();
    }

    /** Returns whether both say the same, whoever said it and when. */
    boolean saysAs(Stance other) {
        return followed == other.followed
                && decision.equals(other.decision)
                && note.equals(other.note)
                && assignee.equals(other.assignee)
                && dismissed.equals(other.dismissed);
    }
}
