package fr.levier.rule;

import fr.levier.reference.CountryList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What the conditions of one situation decide together, exactly: ELIGIBLE when the conjunction of the blocking ones is constantly true,
 * INELIGIBLE when constantly false, else TO_CONFIRM with the unknowns on which it depends.
 */
final class Weighing {
    private final List<Requirement> requirements;
    private final Drawing situation;
    private final Predicate<Requirement> presumed;
    private final Diagram diagram;
    private final List<Integer> drawn = new ArrayList<>();
    private final int all;
    private final int checked;

    private Weighing(List<Requirement> requirements, Drawing situation, Predicate<Requirement> presumed) {
        this.requirements = requirements;
        this.situation = situation;
        this.presumed = presumed;
        this.diagram = situation.diagram();
        int conjunction = Diagram.TRUE;
        int checkedOnly = Diagram.TRUE;
        for (Requirement requirement : requirements) {
            int function = situation.draw(requirement.condition());
            drawn.add(function);
            if (requirement.isBlocking()) {
                conjunction = diagram.and(conjunction, function);
                checkedOnly = isAssumed(requirement) ? checkedOnly : diagram.and(checkedOnly, function);
            }
        }
        this.all = conjunction;
        this.checked = checkedOnly;
    }

    static Weighing of(
            FactCatalogue catalogue, FactClasses classes, List<Requirement> requirements, Facts facts, LocalDate day) {
        return of(new Diagram(), catalogue, classes, requirements, facts, day);
    }

    static Weighing of(
            Diagram diagram,
            FactCatalogue catalogue,
            FactClasses classes,
            List<Requirement> requirements,
            Facts facts,
            LocalDate day) {
        List<Condition> conditions =
                requirements.stream().map(Requirement::condition).toList();
        try {
            Situation situation = new Situation(diagram, catalogue, classes, facts, day, conditions);
            return new Weighing(requirements, situation, presumed(facts, day));
        } catch (Diagram.TooLarge tooLarge) {
            return coarse(catalogue, requirements, facts, day);
        }
    }

    /** Weighs each condition as a whole, for those that are too large to be taken apart. */
    static Weighing coarse(FactCatalogue catalogue, List<Requirement> requirements, Facts facts, LocalDate day) {
        return new Weighing(requirements, new CoarseSituation(catalogue, facts, day), presumed(facts, day));
    }

    /** A condition whose answer would be another without what is presumed of a set that nobody gave. */
    private static Predicate<Requirement> presumed(Facts facts, LocalDate day) {
        Facts stated = facts.stated();
        if (stated.equals(facts)) {
            return requirement -> false;
        }
        return requirement -> {
            Condition condition = requirement.condition();
            Outcome outcome = condition.test(facts, day);
            boolean isOpen = outcome == Outcome.UNKNOWN;
            return outcome != condition.test(stated, day)
                    || (isOpen && condition.atoms().anyMatch(atom -> atom.test(facts, day) != atom.test(stated, day)));
        };
    }

    Eligibility eligibility() {
        if (all == Diagram.TRUE) {
            return Eligibility.ELIGIBLE;
        }
        return all == Diagram.FALSE ? Eligibility.INELIGIBLE : Eligibility.TO_CONFIRM;
    }

    /** Returns whether something that nobody read in a text takes part: without it, the answer might be another. */
    boolean isAssumed() {
        if (all == Diagram.TRUE) {
            return requirements.stream().anyMatch(each -> each.isBlocking() && isAssumed(each));
        }
        return all != checked;
    }

    private boolean isAssumed(Requirement requirement) {
        return requirement.assumed()
                || presumed.test(requirement)
                || requirement
                        .condition()
                        .atoms()
                        .flatMap(atom -> listOf(atom).stream())
                        .anyMatch(CountryList::assumed);
    }

    private static Optional<CountryList> listOf(Atom atom) {
        if (atom instanceof InList inList) {
            return Optional.of(inList.list());
        }
        return atom instanceof SetAtom set ? set.countryList() : Optional.empty();
    }

    /** Returns one reason for each condition: a smallest set that suffices for the answer, then what else weighs, then the rest. */
    List<Reason> reasons() {
        List<Integer> order = new ArrayList<>(sufficient());
        addWhere(order, i -> requirements.get(i).isBlocking() && drawn.get(i) != Diagram.TRUE);
        addWhere(order, i -> requirements.get(i).isBlocking());
        addWhere(order, i -> true);
        return order.stream().map(this::reason).toList();
    }

    private void addWhere(List<Integer> order, IntPredicate wanted) {
        for (int i = 0; i < drawn.size(); i++) {
            if (wanted.test(i) && !order.contains(i)) {
                order.add(i);
            }
        }
    }

    private Reason reason(int i) {
        int function = drawn.get(i);
        Requirement requirement = requirements.get(i);
        Outcome outcome = function > Diagram.TRUE ? Outcome.UNKNOWN : Outcome.of(function == Diagram.TRUE);
        return new Reason(
                requirement.id(),
                requirement.severity(),
                outcome,
                requirement.sentence(outcome),
                requirement.reference(),
                isAssumed(requirement));
    }

    /**
     * For a refusal, blocking conditions that refuse by themselves, as few as can be and rather those that were checked. Where the
     * diagram is too full to prove that fewer would do, perhaps more.
     */
    List<Integer> sufficient() {
        if (all != Diagram.FALSE) {
            return List.of();
        }
        List<Integer> kept = new ArrayList<>();
        addWhere(kept, i -> requirements.get(i).isBlocking() && !isAssumed(requirements.get(i)));
        addWhere(kept, i -> requirements.get(i).isBlocking());
        for (Integer candidate : kept.stream()
                .filter(i -> drawn.get(i) == Diagram.FALSE)
                .limit(1)
                .toList()) {
            return List.of(candidate);
        }
        for (int i = kept.size() - 1; i >= 0; i--) {
            Integer dropped = kept.remove(i);
            if (!refuse(kept)) {
                kept.add(i, dropped);
            }
        }
        return kept;
    }

    private boolean refuse(List<Integer> conditions) {
        try {
            return conditions.stream().map(drawn::get).reduce(Diagram.TRUE, diagram::and) == Diagram.FALSE;
        } catch (Diagram.TooLarge tooLarge) {
            return false;
        }
    }

    /** Returns the facts of {@link #missing}, in no order. */
    Set<String> open() {
        Set<String> open = new HashSet<>();
        diagram.support(all).stream()
                .forEach(variable -> situation.questions(variable).forEach(question -> open.add(question.fact())));
        return open;
    }

    /** Returns the questions that can still change the answer and no others; a smallest set that can settle it comes first. */
    List<Question> missing() {
        Map<List<Question>, BitSet> asked = new LinkedHashMap<>();
        diagram.support(all).stream()
                .forEach(variable -> asked.computeIfAbsent(situation.questions(variable), first -> new BitSet())
                        .set(variable));
        List<Integer> order = new ArrayList<>(new Settlement(diagram, all, List.copyOf(asked.values())).smallest());
        List<List<Question>> questions = List.copyOf(asked.keySet());
        for (int i = 0; i < questions.size(); i++) {
            if (!order.contains(i)) {
                order.add(i);
            }
        }
        Map<String, Question> missing = new LinkedHashMap<>();
        order.forEach(i -> questions.get(i).forEach(question -> missing.putIfAbsent(question.fact(), question)));
        return List.copyOf(missing.values());
    }
}
