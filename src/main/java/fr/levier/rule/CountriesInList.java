package fr.levier.rule;

import fr.levier.reference.CountryList;
import fr.levier.reference.Membership;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Met when all, any or none of the countries stand in the dated list; the empty set meets none of the three. */
public record CountriesInList(String fact, Quantity quantity, CountryList list) implements SetAtom {
    private static final int INSIDE = 1;
    private static final int OUTSIDE = 2;

    @Override
    public Optional<CountryList> countryList() {
        return Optional.of(list);
    }

    @Override
    public int grow(int state, String element, Membership membership) {
        return state | (membership == Membership.MEMBER ? INSIDE : OUTSIDE);
    }

    @Override
    public boolean holds(int state) {
        return switch (quantity) {
            case ANY -> (state & INSIDE) != 0;
            case ALL -> state == INSIDE;
            case NONE -> state == OUTSIDE;
        };
    }

    @Override
    public int saturation() {
        return 1;
    }

    /** The answer is unknown when the countries whose membership is unknown would change it by standing all inside or all outside. */
    @Override
    public Outcome answer(Set<String> set, LocalDate day) {
        boolean ifInside = holds(state(set, day, Membership.MEMBER));
        boolean ifOutside = holds(state(set, day, Membership.OUTSIDE));
        return ifInside == ifOutside ? Outcome.of(ifInside) : Outcome.UNKNOWN;
    }

    private int state(Set<String> set, LocalDate day, Membership instead) {
        int state = 0;
        for (String country : set) {
            Membership membership = list.memberOn(country, day);
            state = grow(state, country, membership == Membership.UNKNOWN ? instead : membership);
        }
        return state;
    }
}
