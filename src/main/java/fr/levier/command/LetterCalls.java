package fr.levier.command;

import fr.levier.authority.Authority;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Catalogue;
import fr.levier.call.Status;
import fr.levier.call.search.CallSearch;
import fr.levier.call.search.Shelf;
import fr.levier.match.Match;
import fr.levier.match.Matcher;
import fr.levier.match.Situation;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where letters take calls from. */
interface LetterCalls {
    Set<Status> LIVE = EnumSet.of(Status.OPEN, Status.FORTHCOMING, Status.UNKNOWN);

    /** Returns those of the calls that the authority may see which are wanted. */
    List<Call> of(Authority authority, Predicate<Call> wanted);

    /** Returns how many calls everybody may still apply for. */
    int live(Instant now);

    /**
     * Reads the catalogue once, for many letters; only an authority that keeps calls to itself is asked for those again. Calls stand in
     * the order in which they suit nobody in particular, which is almost that in which they suit anybody, and need little sorting then.
     * Who wants the same by the same object is given the same list.
     */
    static LetterCalls ofRun(Catalogue catalogue, Matcher.Sitting sitting) {
        List<Call> all = sitting.match(Situation.NOBODY, catalogue.list()).stream()
                .map(Match::call)
                .toList();
        Set<String> owners = catalogue.owners();
        Map<Predicate<Call>, List<Call>> chosen = new ConcurrentHashMap<>();
        return new LetterCalls() {
            @Override
            public List<Call> of(Authority authority, Predicate<Call> wanted) {
                return owners.contains(authority.siren())
                        ? choose(catalogue.listFor(Optional.of(authority.siren())), wanted)
                        : chosen.computeIfAbsent(wanted, any -> choose(all, wanted));
            }

            private List<Call> choose(List<Call> calls, Predicate<Call> wanted) {
                return calls.stream().filter(wanted).toList();
            }

            @Override
            public int live(Instant now) {
                return count(all.stream(), now);
            }
        };
    }

    /** Chooses among the calls that lists keep at hand, for one letter, and reads from the catalogue only what it needs. */
    static LetterCalls ofLetter(Catalogue catalogue, CallSearch search) {
        Shelf shelf = search.shelf();
        return new LetterCalls() {
            @Override
            public List<Call> of(Authority authority, Predicate<Call> wanted) {
                Optional<String> siren = Optional.of(authority.siren());
                List<CallId> ids = shelf.calls().stream()
                        .filter(call -> call.id().isVisibleTo(siren))
                        .filter(wanted)
                        .map(Call::id)
                        .toList();
                return catalogue.listOnly(ids, siren);
            }

            @Override
            public int live(Instant now) {
                return count(shelf.calls().stream().filter(call -> call.id().isVisibleTo(Optional.empty())), now);
            }
        };
    }

    /** Returns whether somebody may apply for a call, now, later or at any time. */
    static boolean isOffered(Call call, Instant now) {
        Status status = call.status(now);
        return status == Status.PERMANENT || LIVE.contains(status);
    }

    static int count(Stream<Call> calls, Instant now) {
        return (int) calls.filter(call -> LIVE.contains(call.status(now))).count();
    }
}
