package fr.levier.call;

import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds under which call each sighting of a run is kept. Sources name what they read without knowing the past: a page that announces
 * its next campaign may keep its name, and a campaign prolonged into the next year may change it.
 */
final class Naming {
    private final SourceRun run;
    private final Collection<Trace> before;
    private final Map<CallId, StoredCall> known;
    private final Map<CallId, Set<CallId>> denoted;
    private final KnownCalls added;
    private final List<Identity> learned = new ArrayList<>();
    private final List<CallEvent> events = new ArrayList<>();

    /** What pages call {@code said} is kept under {@code call}. */
    record Identity(CallId said, CallId call, Instant since) {}

    /**
     * @param before the traces of the run's source
     * @param known every call that the run, its pages or the identities speak of
     * @param identities what was learned before of the names in the run
     * @param added calls that people added before any source spoke of them
     */
    Naming(
            SourceRun run,
            Collection<Trace> before,
            Collection<StoredCall> known,
            Collection<Identity> identities,
            KnownCalls added) {
        this.added = added;
        this.run = run;
        this.before = before;
        this.known = known.stream().collect(Collectors.toMap(StoredCall::id, c -> c, (a, b) -> a, TreeMap::new));
        this.denoted = new TreeMap<>();
        identities.forEach(i -> denote(i.said(), i.call()));
    }

    /** Returns the run with every sighting under its call. */
    SourceRun named() {
        Map<CallId, List<Sighting>> bySaid = new LinkedHashMap<>();
        run.sightings()
                .forEach(s ->
                        bySaid.computeIfAbsent(s.id(), id -> new ArrayList<>()).add(s));
        List<Sighting> named = new ArrayList<>();
        bySaid.forEach((said, sightings) -> named.addAll(named(said, sightings)));
        return run.with(named, unread());
    }

    List<Identity> learned() {
        return learned;
    }

    /** Returns the events that link campaigns, to be told after the new call's own. */
    List<CallEvent> events() {
        return events;
    }

    private List<Sighting> named(CallId said, List<Sighting> sightings) {
        neighbour(said, sightings).ifPresent(neighbour -> meet(said, neighbour, sightings));
        List<StoredCall> campaigns = campaigns(said);
        if (campaigns.isEmpty()) {
            Optional<CallId> byHand = byHand(sightings);
            byHand.ifPresent(id -> learn(said, id));
            return byHand.isPresent()
                    ? sightings.stream().map(s -> s.under(byHand.get())).toList()
                    : sightings;
        }
        StoredCall newest = campaigns.get(0);
        Optional<Content> next = sightings.stream()
                .map(Sighting::content)
                .filter(c -> !namesYear(said, newest) && Campaign.isNext(newest.content(), c, run.endedAt()))
                .filter(c -> campaigns.stream().noneMatch(old -> Campaign.sharesDeadline(old.content(), c)))
                .findFirst();
        CallId current = next.map(content -> follow(said, newest.id(), content)).orElse(newest.id());
        return sightings.stream()
                .map(s -> s.under(past(s, campaigns).orElse(current)))
                .toList();
    }

    /** Returns the call that a person added before any source spoke of it. */
    private Optional<CallId> byHand(List<Sighting> sightings) {
        return sightings.stream()
                .flatMap(s -> (isAlone(s) ? added.find(s.page(), s.content(), run.endedAt()) : added.find(s.content()))
                        .stream())
                .findFirst();
    }

    /** Returns whether its page speaks of no other call. */
    private boolean isAlone(Sighting sighting) {
        return run.sightings().stream()
                .filter(s -> s.page().equals(sighting.page()))
                .allMatch(s -> s.id().equals(sighting.id()));
    }

    /** What still speaks of a past campaign stays with it. */
    private static Optional<CallId> past(Sighting sighting, List<StoredCall> campaigns) {
        return campaigns.stream()
                .filter(c -> Campaign.sharesDeadline(c.content(), sighting.content()))
                .map(StoredCall::id)
                .findFirst();
    }

    /** A source that names the year itself has told campaigns apart already. */
    private static boolean namesYear(CallId said, StoredCall newest) {
        return newest.id().equals(said) && Edition.lastYear(said.key()).isPresent();
    }

    private List<StoredCall> campaigns(CallId said) {
        Set<CallId> ids = new LinkedHashSet<>(denoted.getOrDefault(said, Set.of()));
        if (ids.isEmpty()) {
            ids.add(said);
        }
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .sorted(Comparator.comparing(StoredCall::firstSeen).reversed())
                .toList();
    }

    /** Returns the only call of this issuer that the page spoke of until now, when its name is no longer heard. */
    private Optional<StoredCall> neighbour(CallId said, List<Sighting> sightings) {
        if (known.containsKey(said) || denoted.containsKey(said) || sightings.size() != 1) {
            return Optional.empty();
        }
        URI page = sightings.get(0).page();
        boolean alone =
                run.sightings().stream().filter(s -> s.page().equals(page)).count() == 1;
        List<CallId> there = before.stream()
                .filter(t -> !t.isGone() && t.sighting().page().equals(page))
                .map(t -> t.sighting().id())
                .distinct()
                .toList();
        return alone && there.size() == 1
                ? Optional.ofNullable(known.get(there.get(0)))
                        .filter(c -> c.id().issuer().equals(said.issuer()) && !isHeard(c.id()))
                : Optional.empty();
    }

    private boolean isHeard(CallId id) {
        return run.sightings().stream().anyMatch(s -> s.id().equals(id));
    }

    private void meet(CallId said, StoredCall neighbour, List<Sighting> sightings) {
        if (Campaign.isNext(neighbour.content(), sightings.get(0).content(), run.endedAt())) {
            link(neighbour.id(), said);
        } else if (isProlonged(neighbour, sightings.get(0).content())) {
            learn(said, neighbour.id());
        }
    }

    /** Only a moved closing renames a campaign without making it another one. */
    private static boolean isProlonged(StoredCall call, Content now) {
        return !call.content().deadlines().isEmpty() && !now.deadlines().isEmpty();
    }

    private CallId follow(CallId said, CallId old, Content content) {
        String edition = Edition.of(content.title(), content.deadlines()).orElse("next");
        CallId fresh = known.containsKey(said) ? CallId.of(said.issuer(), said.key() + "-" + edition) : said;
        if (!known.containsKey(fresh)) {
            link(old, fresh);
        }
        learn(said, old);
        learn(said, fresh);
        return fresh;
    }

    private void link(CallId old, CallId fresh) {
        events.add(link(old, CallEvent.Kind.FOLLOWED, Optional.empty(), Optional.of(fresh)));
        events.add(link(fresh, CallEvent.Kind.FOLLOWS, Optional.of(old), Optional.empty()));
    }

    private CallEvent link(CallId call, CallEvent.Kind kind, Optional<CallId> old, Optional<CallId> fresh) {
        return new CallEvent(
                call,
                run.endedAt(),
                kind,
                Optional.empty(),
                old.map(id -> new TextNode(id.value())),
                fresh.map(id -> new TextNode(id.value())),
                Optional.empty());
    }

    private void learn(CallId said, CallId call) {
        if (denote(said, call)) {
            learned.add(new Identity(said, call, run.endedAt()));
        }
    }

    private boolean denote(CallId said, CallId call) {
        return denoted.computeIfAbsent(said, id -> new LinkedHashSet<>()).add(call);
    }

    private List<UnreadPage> unread() {
        List<UnreadPage> all = new ArrayList<>(run.unread());
        for (UnreadPage page : run.unread()) {
            page.about()
                    .ifPresent(said -> denoted.getOrDefault(said, Set.of())
                            .forEach(id -> all.add(new UnreadPage(Set.of(), Optional.of(id)))));
        }
        return all;
    }
}
