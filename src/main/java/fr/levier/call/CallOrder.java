package fr.levier.call;

import java.time.Instant;
import java.util.Comparator;

/** Sorts calls by section, then the next closing first; among closed ones the last closed first. */
public final class CallOrder implements Comparator<Call> {
    private final Instant now;

    public CallOrder(Instant now) {
        this.now = now;
    }

    @Override
    public int compare(Call one, Call other) {
        return Comparator.comparing((Call call) -> CallSection.of(call.status(now)))
                .thenComparing(this::urgency)
                .thenComparing(Call::id)
                .compare(one, other);
    }

    private long urgency(Call call) {
        return call.nextDeadline(now)
                .map(d -> d.closesAt().getEpochSecond())
                .orElseGet(() -> call.content().deadlines().stream()
                        .map(d -> -d.closesAt().getEpochSecond())
                        .min(Long::compare)
                        .orElse(Long.MAX_VALUE));
    }
}
