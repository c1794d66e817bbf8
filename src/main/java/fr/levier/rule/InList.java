package fr.levier.rule;

import fr.levier.reference.CountryList;
import fr.levier.reference.Membership;
import java.time.LocalDate;
import java.util.Set;

/** Met when the country stands in the dated list. */
public record InList(String fact, CountryList list) implements Atom {

    @Override
    public Set<String> facts() {
        return Set.of(fact);
    }

    @Override
    public Outcome test(Facts facts, LocalDate day) {
        return facts.code(fact).map(code -> outcome(list.memberOn(code, day))).orElse(Outcome.UNKNOWN);
    }

    static Outcome outcome(Membership membership) {
        return switch (membership) {
            case MEMBER -> Outcome.MET;
            case OUTSIDE -> Outcome.UNMET;
            case UNKNOWN -> Outcome.UNKNOWN;
        };
    }
}
