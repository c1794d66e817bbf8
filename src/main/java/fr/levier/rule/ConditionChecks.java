package fr.levier.rule;

import fr.levier.problem.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for conditions that can never be met or never fail, conditions that contradict each other, and tiers with holes, by drawing
 * them with nothing known.
 */
final class ConditionChecks {
    private final Knowledge knowledge;
    private final FactClasses classes;
    private final SchemePlaces places;
    private final Problems problems;

    ConditionChecks(Knowledge knowledge, FactClasses classes, SchemePlaces places, Problems problems) {
        this.knowledge = knowledge;
        this.classes = classes;
        this.places = places;
        this.problems = problems;
    }

    void check(Scheme scheme) {
        scheme.conditions().forEach(requirement -> dead(requirement, anyDay(scheme)));
        if (scheme.campaigns().isEmpty()) {
            together(scheme, Optional.empty(), anyDay(scheme));
        }
        for (Campaign campaign : scheme.campaigns()) {
            LocalDate day = campaign.from().or(campaign::to).orElse(anyDay(scheme));
            campaign.conditions().forEach(requirement -> dead(requirement, day));
            together(scheme, Optional.of(campaign), day);
            campaign.terms().stream().filter(term -> !term.assumed()).forEach(term -> tiers(campaign, term, day));
        }
    }

    /** A day on which the scheme is known to exist, since loading reads no clock. */
    private LocalDate anyDay(Scheme scheme) {
        return scheme.campaigns().stream()
                .flatMap(campaign -> campaign.from().or(campaign::to).stream())
                .max(LocalDate::compareTo)
                .or(() -> knowledge.references().values().stream()
                        .map(Reference::checkedOn)
                        .max(LocalDate::compareTo))
                .orElse(LocalDate.EPOCH);
    }

    private void dead(Requirement requirement, LocalDate day) {
        String constant = constantPart(requirement.condition(), day);
        if (!constant.isEmpty()) {
            problems.add(places.condition(requirement.id()), constant, requirement.id());
        }
    }

    /** Returns the fault of the condition or of a part of it, or the empty string; what is too large to be drawn has none. */
    private String constantPart(Condition condition, LocalDate day) {
        try {
            int drawn = draw(condition, day);
            if (drawn <= Diagram.TRUE) {
                return drawn == Diagram.TRUE ? "rule.problem.always-met" : "rule.problem.never-met";
            }
        } catch (Diagram.TooLarge tooLarge) {
            return "";
        }
        return parts(condition).stream()
                .map(part -> constantPart(part, day))
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.parts();
        }
        if (condition instanceof AnyOf any) {
            return any.parts();
        }
        return condition instanceof Not not ? List.of(not.part()) : List.of();
    }

    private int draw(Condition condition, LocalDate day) {
        return new Situation(new Diagram(), knowledge.facts(), classes, Facts.none(), day, List.of(condition))
                .draw(condition);
    }

    private void together(Scheme scheme, Optional<Campaign> campaign, LocalDate day) {
        List<Requirement> requirements = scheme.conditionsOf(campaign);
        Set<String> ids = new HashSet<>();
        requirements.stream()
                .filter(requirement -> !ids.add(requirement.id()))
                .forEach(twice -> problems.add(places.condition(twice.id()), "rule.problem.duplicate-id", twice.id()));
        List<Requirement> blocking =
                requirements.stream().filter(Requirement::isBlocking).toList();
        Weighing weighing = Weighing.of(knowledge.facts(), classes, blocking, Facts.none(), day);
        if (weighing.eligibility() == Eligibility.INELIGIBLE && blocking.size() > 1) {
            List<String> contradicting = weighing.sufficient().stream()
                    .map(i -> blocking.get(i).id())
                    .toList();
            problems.add(
                    places.condition(contradicting.get(0)),
                    "rule.problem.contradiction",
                    String.join(", ", contradicting));
        }
    }

    private void tiers(Campaign campaign, TermRule term, LocalDate day) {
        try {
            drawTiers(campaign, term, day);
        } catch (Diagram.TooLarge tooLarge) {
            // Tiers that cannot be drawn cannot be compared; their values are still checked one by one.
        }
    }

    private void drawTiers(Campaign campaign, TermRule term, LocalDate day) {
        List<Condition> conditions =
                term.tiers().stream().flatMap(tier -> tier.when().stream()).toList();
        Situation situation = new Situation(new Diagram(), knowledge.facts(), classes, Facts.none(), day, conditions);
        int earlier = Diagram.FALSE;
        for (Condition condition : conditions) {
            int drawn = situation.draw(condition);
            if (situation.diagram().and(drawn, situation.diagram().not(earlier)) == Diagram.FALSE) {
                problems.add(places.term(campaign.id(), term.name()), "rule.problem.tier-unreachable");
            }
            earlier = situation.diagram().or(earlier, drawn);
        }
        boolean isClosed = term.tiers().stream().anyMatch(tier -> tier.when().isEmpty());
        if (!isClosed && hasHole(conditions)) {
            problems.add(places.term(campaign.id(), term.name()), "rule.problem.tier-hole");
        }
    }

    /** Tiers by one ordered fact must follow each other: a value between two tiers that belongs to none is a hole. */
    private boolean hasHole(List<Condition> conditions) {
        Set<String> facts = new HashSet<>();
        conditions.forEach(condition -> facts.addAll(condition.facts()));
        boolean areBounds = conditions.stream().allMatch(Bounds.class::isInstance);
        if (!areBounds || facts.size() != 1) {
            return false;
        }
        List<Atom> bounds = conditions.stream().map(Atom.class::cast).toList();
        boolean wasCovered = false;
        boolean hasLeft = false;
        for (BigDecimal value :
                FactClasses.samples(knowledge.facts().get(facts.iterator().next()), bounds)) {
            boolean isCovered = bounds.stream().anyMatch(bound -> ((Bounds) bound).holds(value));
            if (isCovered && hasLeft) {
                return true;
            }
            hasLeft = hasLeft || (wasCovered && !isCovered);
            wasCovered = isCovered;
        }
        return false;
    }
}
