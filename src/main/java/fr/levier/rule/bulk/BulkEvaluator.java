package fr.levier.rule.bulk;

import fr.levier.rule.AllOf;
import fr.levier.rule.AnyOf;
import fr.levier.rule.Atom;
import fr.levier.rule.Condition;
import fr.levier.rule.Not;
import fr.levier.rule.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers conditions for a whole population, exactly as the explaining engine would answer for each subject. Whatever it answered once
 * it remembers, so that conditions that several calls share cost once; a condition's cost does not depend on what else was asked.
 *
 * <p>Not thread-safe. It holds the answers for as long as it lives: made for one run and thrown away.
 */
public final class BulkEvaluator {
    private final Witnesses witnesses;
    private final Population population;
    private final AtomAnswers atoms;
    private final Unknowns unknowns;
    private final Memory memory = new Memory();

    public BulkEvaluator(Rulebook rulebook, Population population) {
        this.witnesses = new Witnesses(rulebook);
        this.population = population;
        this.atoms = new AtomAnswers(rulebook, witnesses, population);
        this.unknowns = new Unknowns(population);
    }

    /**
     * @param day the day at which lists of countries are read
     * @throws IllegalArgumentException when it asks about a fact that the rulebook does not know
     */
    public Answer answer(Condition condition, LocalDate day) {
        Memory.Page page = memory.page(condition, day);
        if (page.answer == null) {
            page.answer = evaluated(condition, day);
        }
        return page.answer;
    }

    /** Returns who meets all of them: like {@link #answer} of one {@link AllOf}, which is not remembered. */
    Answer answerToAll(List<Condition> conditions, LocalDate day) {
        return Answer.all(population.size(), together(conditions, true, day));
    }

    private Answer evaluated(Condition condition, LocalDate day) {
        if (condition instanceof AllOf all) {
            return Answer.all(population.size(), together(all.parts(), true, day));
        }
        if (condition instanceof AnyOf any) {
            return Answer.any(population.size(), together(any.parts(), false, day));
        }
        return condition instanceof Not not ? answer(not.part(), day).not() : atoms.of((Atom) condition, day);
    }

    /** The answers of parts that share no unknown with each other. */
    private List<Answer> together(List<Condition> parts, boolean isAll, LocalDate day) {
        List<BitSet> depends = parts.stream().map(part -> dependence(part, day)).toList();
        List<Answer> together = new ArrayList<>();
        for (List<Condition> knot : Unknowns.together(parts, depends)) {
            together.add(knot.size() == 1 ? answer(knot.get(0), day) : knot(knot, isAll, day));
        }
        return together;
    }

    private BitSet dependence(Condition condition, LocalDate day) {
        Memory.Page page = memory.page(condition, day);
        if (page.dependence == null) {
            page.dependence = unknowns.of(condition, day);
        }
        return page.dependence;
    }

    private Answer knot(List<Condition> parts, boolean isAll, LocalDate day) {
        Memory.Page page = memory.knot(parts, isAll, day);
        if (page.answer == null) {
            Condition condition = isAll ? new AllOf(parts) : new AnyOf(parts);
            List<Answer> exact = parts.stream().map(part -> answer(part, day)).toList();
            Answer loose = isAll ? Answer.all(population.size(), exact) : Answer.any(population.size(), exact);
            Map<Atom, Answer> ofAtoms = new LinkedHashMap<>();
            Parts.atoms(condition).forEach(atom -> ofAtoms.put(atom, answer(atom, day)));
            page.answer = new Knot(witnesses, population, condition, day, ofAtoms).tightened(loose);
        }
        return page.answer;
    }
}
