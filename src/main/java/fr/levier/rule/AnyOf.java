package fr.levier.rule;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Met when at least one part is; the empty one is unmet. */
public record AnyOf(List<Condition> parts) implements Condition {
    public AnyOf {
        parts = List.copyOf(parts);
    }

    @Override
    public Set<String> facts() {
        return factsOf(parts);
    }

    @Override
    public Stream<Atom> atoms() {
        return parts.stream().flatMap(Condition::atoms);
    }

    @Override
    public Outcome test(Facts facts, LocalDate day) {
        Outcome any = Outcome.UNMET;
        for (Condition part : parts) {
            any = any.or(part.test(facts, day));
        }
        return any;
    }

    static Set<String> factsOf(List<Condition> parts) {
        Set<String> facts = new LinkedHashSet<>();
        parts.forEach(part -> facts.addAll(part.facts()));
        return facts;
    }
}
