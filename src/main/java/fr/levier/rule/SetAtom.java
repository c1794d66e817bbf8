package fr.levier.rule;

import fr.levier.reference.CountryList;
import fr.levier.reference.Membership;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A condition on a set fact, told by walking through the elements once: a small state grows from {@code 0} with each element, and the
 * last state is the answer. So the same few lines answer for a known set and enumerate what unknown sets can answer.
 */
public sealed interface SetAtom extends Atom permits Includes, CountBounds, CountriesInList {

    String fact();

    /** Returns the list that decides the element's effect, if one does. */
    default Optional<CountryList> countryList() {
        return Optional.empty();
    }

    /** Returns the state after the element; {@code membership} is the element's in {@link #countryList}, never UNKNOWN. */
    int grow(int state, String element, Membership membership);

    /** Returns whether a set that ends in this state meets the condition. */
    boolean holds(int state);

    /** Returns a number of equal elements beyond which no further one changes the answer. */
    int saturation();

    @Override
    default Set<String> facts() {
        return Set.of(fact());
    }

    @Override
    default Outcome test(Facts facts, LocalDate day) {
        return facts.set(fact())
                .map(set -> answer(set, day))
                .or(() -> facts.partly(fact()).map(this::answer))
                .orElse(Outcome.UNKNOWN);
    }

    /** Returns what all sets answer of which that much is true; UNKNOWN when they differ, or where nobody needs to know. */
    default Outcome answer(PartlyKnown part) {
        return Outcome.UNKNOWN;
    }

    /** Returns the answer for a known set; the default is for atoms that read no list. */
    default Outcome answer(Set<String> set, LocalDate day) {
        int state = 0;
        for (String element : set) {
            state = grow(state, element, Membership.OUTSIDE);
        }
        return Outcome.of(holds(state));
    }
}
