package fr.levier.rule;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/** Met when its part is not. */
public record Not(Condition part) implements Condition {

    @Override
    public Set<String> facts() {
        return part.facts();
    }

    @Override
    public Stream<Atom> atoms() {
        return part.atoms();
    }

    @Override
    public Outcome test(Facts facts, LocalDate day) {
        return part.test(facts, day).not();
    }
}
