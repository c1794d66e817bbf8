package fr.levier.rule;

import java.time.LocalDate;
import java.util.Set;

/** Met when the code or country is one of those listed; groups are already expanded. */
public record OneOf(String fact, Set<String> codes) implements Atom {
    public OneOf {
        codes = Set.copyOf(codes);
    }

    @Override
    public Set<String> facts() {
        return Set.of(fact);
    }

    @Override
    public Outcome test(Facts facts, LocalDate day) {
        return facts.code(fact).map(code -> Outcome.of(codes.contains(code))).orElse(Outcome.UNKNOWN);
    }
}
