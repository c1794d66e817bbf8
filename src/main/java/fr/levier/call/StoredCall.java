package fr.levier.call;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A call as it is kept: merged, so that the next merge can tell what changed.
 *
 * @param changedAt when a value last changed
 */
record StoredCall(CallId id, Content content, Instant firstSeen, Instant changedAt, Optional<Instant> withdrawnAt) {

    StoredCall withContent(Content newContent) {
        return new StoredCall(id, newContent, firstSeen, changedAt, withdrawnAt);
    }

    StoredCall changed(Instant at) {
        return new StoredCall(id, content, firstSeen, at, withdrawnAt);
    }

    StoredCall withdrawn(Optional<Instant> at) {
        return new StoredCall(id, content, firstSeen, changedAt, at);
    }

    Call toCall(Collection<Trace> traces) {
        List<Origin> origins =
                Traces.speaking(traces).stream().map(Trace::origin).toList();
        return new Call(id, content, origins, firstSeen, changedAt, withdrawnAt);
    }
}
