package fr.levier.rule;

import java.time.LocalDate;
import java.util.Set;

/** Met when the boolean fact is true. */
public record IsTrue(String fact) implements Atom {

    @Override
    public Set<String> facts() {
        return Set.of(fact);
    }

    @Override
    public Outcome test(Facts facts, LocalDate day) {
        return facts.truth(fact).map(Outcome::of).orElse(Outcome.UNKNOWN);
    }
}
