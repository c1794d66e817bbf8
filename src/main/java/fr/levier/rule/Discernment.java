package fr.levier.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What conditions and terms can tell of a situation. Two situations of which they see the same get the same verdict, to the last word.
 *
 * <p>Of a fact that no counterfactual may change, conditions see their own answers and nothing else: a town of 4,000 inhabitants and one
 * of 4,100 are the same to a condition « fewer than 5,000 ». Of any other fact they see the value, because a change is proposed near it.
 */
final class Discernment {
    /** What the law says of competences is told by type, after what was transferred is deducted. */
    private static final Set<String> OF_LAW =
            Set.of(CompetencesByLaw.COMPETENCES, CompetencesByLaw.TRANSFERRED, CompetencesByLaw.TYPE);

    private final LocalDate day;
    private final List<Aspect> aspects;

    private Discernment(LocalDate day, List<Aspect> aspects) {
        this.day = day;
        this.aspects = aspects;
    }

    /** @param day the day at which lists of countries are read */
    static Discernment of(
            FactCatalogue catalogue, List<Requirement> requirements, List<TermRule> terms, LocalDate day) {
        Stream<Condition> conditions = Stream.concat(
                requirements.stream().map(Requirement::condition),
                terms.stream().flatMap(term -> term.tiers().stream()).flatMap(tier -> tier.when().stream()));
        Map<String, List<Atom>> asked = new LinkedHashMap<>();
        conditions
                .flatMap(Condition::atoms)
                .distinct()
                .forEach(atom -> atom.facts()
                        .forEach(fact -> asked.computeIfAbsent(fact, first -> new ArrayList<>())
                                .add(atom)));
        if (asked.containsKey(CompetencesByLaw.COMPETENCES)) {
            OF_LAW.forEach(fact -> asked.put(fact, List.of()));
        }
        List<Aspect> aspects = new ArrayList<>();
        asked.forEach((fact, atoms) -> aspects.add(new Aspect(fact, atoms, isOnlyAnswers(catalogue, fact, atoms))));
        return new Discernment(day, List.copyOf(aspects));
    }

    private static boolean isOnlyAnswers(FactCatalogue catalogue, String fact, List<Atom> atoms) {
        return !catalogue.get(fact).actionable()
                && !atoms.isEmpty()
                && atoms.stream().noneMatch(Share.class::isInstance);
    }

    /** Returns whether the competences are asked about, which the law may have to complete. */
    boolean asksCompetences() {
        return aspects.stream().anyMatch(aspect -> aspect.fact().equals(CompetencesByLaw.COMPETENCES));
    }

    /** Returns what they see of a situation: equal for two situations only if they cannot be told apart. */
    List<Object> of(Facts facts) {
        List<Object> seen = new ArrayList<>(aspects.size());
        aspects.forEach(aspect -> seen.add(aspect.of(facts, day)));
        return seen;
    }

    /**
     * One fact.
     *
     * @param atoms what is asked about it
     * @param onlyAnswers whether nothing but their answers matters
     */
    private record Aspect(String fact, List<Atom> atoms, boolean onlyAnswers) {

        Object of(Facts facts, LocalDate day) {
            Optional<Object> value = facts.find(fact);
            if (value.isEmpty()) {
                return facts.partly(fact);
            }
            return onlyAnswers ? answers(value.get(), facts, day) : value.get();
        }

        /** An answer that stays open, such as of a country that is perhaps on a list, is asked by the name of the country. */
        private Object answers(Object value, Facts facts, LocalDate day) {
            List<Outcome> answers = new ArrayList<>(atoms.size());
            for (Atom atom : atoms) {
                Outcome answer = atom.test(facts, day);
                if (answer == Outcome.UNKNOWN) {
                    return value;
                }
                answers.add(answer);
            }
            return answers;
        }
    }
}
