package fr.levier.match;

import fr.levier.call.CallId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an authority has said of calls, as far as lists tell it: the room in which it is said stands above this one. */
public interface Marks {
    /** The mark of a call that is not for the authority. */
    String DISMISSED = "ecarte";

    /** The mark of a call for which the authority decided not to apply. */
    String DECLINED = "non";

    /**
     * Returns the marks of each call of which the authority has said something: {@code suivi}, {@code go}, {@code veille}, {@code non},
     * {@code ecarte}.
     */
    Map<CallId, Set<String>> of(String siren);

    /** The same, to be asked of many authorities in turn within one moment: those that have said nothing cost no question. */
    default Marks forMany() {
        return this;
    }

    /** The same, where no other authority than these has said anything. */
    default Marks only(Set<String> sirens) {
        return new Marks() {
            @Override
            public Map<CallId, Set<String>> of(String siren) {
                return sirens.contains(siren) ? Marks.this.of(siren) : Map.of();
            }

            @Override
            public Map<CallId, Instant> dismissed(String siren) {
                return sirens.contains(siren) ? Marks.this.dismissed(siren) : Map.of();
            }
        };
    }

    /** Returns the calls that are not for the authority, each with when that was said last. */
    default Map<CallId, Instant> dismissed(String siren) {
        return Map.of();
    }

    /** Returns the calls for which the authority decided not to apply. */
    default Set<CallId> declined(String siren) {
        return of(siren).entrySet().stream()
                .filter(said -> said.getValue().contains(DECLINED))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
