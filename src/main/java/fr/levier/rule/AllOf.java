package fr.levier.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Met when every part is; the empty one is met. */
public record AllOf(List<Condition> parts) implements Condition {
    public AllOf {
        parts = List.copyOf(parts);
    }

    @Override
    public Set<String> facts() {
        return AnyOf.factsOf(parts);
    }

    @Override
    public Stream<Atom> atoms() {
        return parts.stream().flatMap(Condition::atoms);
    }

    @Override
    public Outcome test(Facts facts, LocalDate day) {
        Outcome all = Outcome.MET;
        for (Condition part : parts) {
            all = all.and(part.test(facts, day));
        }
        return all;
    }
}
