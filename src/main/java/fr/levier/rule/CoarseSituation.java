package fr.levier.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws every condition that Kleene logic does not settle as one unknown of its own: for conditions too large to be drawn exactly. It
 * never decides falsely, but may ask where {@link Situation} would know.
 */
final class CoarseSituation implements Drawing {
    private final FactCatalogue catalogue;
    private final Facts facts;
    private final LocalDate day;
    private final Diagram diagram = new Diagram();
    private final List<Condition> variables = new ArrayList<>();

    CoarseSituation(FactCatalogue catalogue, Facts facts, LocalDate day) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.day = day;
    }

    @Override
    public Diagram diagram() {
        return diagram;
    }

    @Override
    public int draw(Condition condition) {
        Outcome outcome = condition.test(facts, day);
        if (outcome != Outcome.UNKNOWN) {
            return Diagram.constant(outcome == Outcome.MET);
        }
        if (!variables.contains(condition)) {
            variables.add(condition);
        }
        return diagram.node(variables.indexOf(condition), Diagram.FALSE, Diagram.TRUE);
    }

    @Override
    public List<Question> questions(int variable) {
        return variables.get(variable).facts().stream()
                .filter(fact -> !facts.knows(fact))
                .map(fact -> catalogue.get(fact).asQuestion())
                .toList();
    }
}
