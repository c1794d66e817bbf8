package fr.levier.rule;

import java.time.LocalDate;
import java.util.List;

/** The smallest sets of changes that would turn a refusal, of facts that an authority can act on. */
final class Counterfactuals {

    Counterfactuals(
            Knowledge knowledge, FactClasses classes, List<Requirement> requirements, Facts facts, LocalDate day) {}

    List<List<Change>> smallest() {
        return List.of();
    }
}
