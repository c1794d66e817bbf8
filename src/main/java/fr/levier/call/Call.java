package fr.levier.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One opportunity: what all its origins say together.
 *
 * @param id its identity, the same for all origins
 * @param content the merged fields, each with the evidence of the origin that was believed
 * @param origins where it stands, the weightiest first; never empty
 * @param firstSeen when Levier saw it first
 * @param changedAt when one of its values last changed
 * @param withdrawnAt when it was established that it is withdrawn: after two complete runs without it, or because its page says so
 */
public record Call(
        CallId id,
        Content content,
        List<Origin> origins,
        Instant firstSeen,
        Instant changedAt,
        Optional<Instant> withdrawnAt) {
    public Call {
        origins = List.copyOf(origins);
    }

    /** A call that has not changed since it was first seen. */
    public Call(CallId id, Content content, List<Origin> origins, Instant firstSeen, Optional<Instant> withdrawnAt) {
        this(id, content, origins, firstSeen, firstSeen, withdrawnAt);
    }

    /**
     * Returns where the call stands at an instant. It is open until its last deadline has passed; a deadline without a time leaves
     * the whole day open, in the deadline's own zone. An opening day counts from midnight in Paris. A call without a deadline is over
     * once the year after its edition's last year has begun.
     */
    public Status status(Instant now) {
        if (withdrawnAt.isPresent() || content.is(Field.CANCELLED)) {
            return Status.WITHDRAWN;
        }
        if (content.is(Field.PERMANENT)) {
            return Status.PERMANENT;
        }
        List<Deadline> deadlines = content.deadlines();
        if (!deadlines.isEmpty() && nextDeadline(now).isEmpty()) {
            return Status.CLOSED;
        }
        if (content.opens().isPresent()
                && now.isBefore(
                        content.opens().get().atStartOfDay(Deadline.PARIS).toInstant())) {
            return Status.FORTHCOMING;
        }
        if (!deadlines.isEmpty()) {
            return Status.OPEN;
        }
        return editionIsOver(now) ? Status.CLOSED : Status.UNKNOWN;
    }

    private boolean editionIsOver(Instant now) {
        int year = now.atZone(Deadline.PARIS).getYear();
        return content.value(Field.EDITION)
                .flatMap(Edition::lastYear)
                .map(last -> last < year)
                .orElse(false);
    }

    /** Returns the last year that its title names, where that year is over; it says something where nothing says when the call closes. */
    public Optional<Integer> bygoneYear(Instant now) {
        int year = now.atZone(Deadline.PARIS).getYear();
        return Campaign.titleYear(content).filter(named -> named < year);
    }

    /**
     * Returns the call as it was before something happened to it.
     *
     * @param since what happened, oldest first; events of other calls mean nothing here
     */
    public Call before(List<CallEvent> since) {
        Call former = this;
        for (int i = since.size() - 1; i >= 0; i--) {
            former = since.get(i).call().equals(id) ? former.before(since.get(i)) : former;
        }
        return former;
    }

    /** The instant of an earlier withdrawal is not in the event that ended it: it was withdrawn when first seen, for all that it matters. */
    private Call before(CallEvent event) {
        return switch (event.kind()) {
            case CHANGED -> new Call(id, content.before(event), origins, firstSeen, changedAt, withdrawnAt);
            case WITHDRAWN -> new Call(id, content, origins, firstSeen, changedAt, Optional.empty());
            case REOPENED -> new Call(id, content, origins, firstSeen, changedAt, Optional.of(firstSeen));
            case NEW, FOLLOWS, FOLLOWED, SOURCE_CHANGED -> this;
        };
    }

    /** Returns when anything about the call last changed, its withdrawal included. */
    public Instant lastChange() {
        return withdrawnAt.filter(changedAt::isBefore).orElse(changedAt);
    }

    /** Returns the first deadline that has not passed. */
    public Optional<Deadline> nextDeadline(Instant now) {
        return content.deadlines().stream()
                .filter(d -> d.closesAt().isAfter(now))
                .min(Deadline::compareTo);
    }
}
