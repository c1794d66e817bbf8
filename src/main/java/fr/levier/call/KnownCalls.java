package fr.levier.call;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds the call of which a page speaks that nobody named alike: by the page itself, else by its title and its closing. Pure. */
final class KnownCalls {
    private final Map<CallId, StoredCall> calls = new HashMap<>();
    private final Map<String, Set<CallId>> byPage = new HashMap<>();
    private final Map<String, Set<CallId>> byTitle = new HashMap<>();

    KnownCalls(Collection<StoredCall> known, Collection<Place> places) {
        known.forEach(this::add);
        places.forEach(p -> byPage.computeIfAbsent(SameCall.page(p.page()), page -> new HashSet<>())
                .add(p.call()));
    }

    /** On which page a call stands. */
    record Place(CallId call, URI page) {}

    private void add(StoredCall call) {
        calls.put(call.id(), call);
        byTitle.computeIfAbsent(SameCall.folded(call.content().title()), title -> new HashSet<>())
                .add(call.id());
    }

    /** Returns the only call that a page of one call can mean; one that announces the next campaign speaks of another call. */
    Optional<CallId> find(URI page, Content content, Instant at) {
        Optional<CallId> there = only(byPage.getOrDefault(SameCall.page(page), Set.of()).stream()
                .filter(calls::containsKey)
                .filter(id -> !Campaign.isNext(content(id), content, at))
                .toList());
        return there.or(() -> find(content));
    }

    /** Returns the only call that is told alike, wherever it stands. */
    Optional<CallId> find(Content content) {
        return only(byTitle.getOrDefault(SameCall.folded(content.title()), Set.of()).stream()
                .filter(id -> SameCall.isTold(content(id), content))
                .toList());
    }

    boolean has(CallId id) {
        return calls.containsKey(id);
    }

    private static Optional<CallId> only(List<CallId> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Content content(CallId id) {
        return Objects.requireNonNull(calls.get(id)).content();
    }
}
