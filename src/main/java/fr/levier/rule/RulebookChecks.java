package fr.levier.rule;

import fr.levier.problem.Problems;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for faults that no single line shows, scheme by scheme. */
final class RulebookChecks {
    private final Rulebook rulebook;
    private final Knowledge knowledge;
    private final Problems problems;

    RulebookChecks(Rulebook rulebook, Knowledge knowledge, Problems problems) {
        this.rulebook = rulebook;
        this.knowledge = knowledge;
        this.problems = problems;
    }

    void check(Scheme scheme, SchemePlaces places) {
        new ConditionChecks(knowledge, rulebook.classes(), places, problems).check(scheme);
        campaigns(scheme, places);
        successor(scheme, places);
        expectations(scheme, places);
        ExampleCheck.run(rulebook, scheme, problems);
    }

    /** No campaign begins after the scheme has ended; a permanent scheme has no day without one. */
    private void campaigns(Scheme scheme, SchemePlaces places) {
        Optional<LocalDate> end = scheme.closure().map(Scheme.Closure::on).or(scheme::ends);
        for (Campaign campaign : scheme.campaigns()) {
            boolean isTooLate = campaign.from().isPresent()
                    && end.map(day -> campaign.from().get().isAfter(day)).orElse(false);
            if (isTooLate) {
                problems.add(
                        places.campaign(campaign.id()),
                        "rule.problem.campaign-unreachable",
                        campaign.id(),
                        end.orElseThrow());
            }
        }
        if (scheme.permanent()) {
            gaps(scheme, places);
        }
    }

    private void gaps(Scheme scheme, SchemePlaces places) {
        for (Campaign campaign : scheme.campaigns()) {
            boolean isFollowed = campaign.to().isPresent()
                    && scheme.campaigns().stream()
                            .anyMatch(other -> other.from().isPresent()
                                    && other.from().get().isAfter(campaign.to().get()));
            boolean isCovered = campaign.to().isPresent()
                    && scheme.campaigns().stream()
                            .anyMatch(
                                    other -> other.isOpenOn(campaign.to().get().plusDays(1)));
            if (isFollowed && !isCovered) {
                problems.add(
                        places.campaign(campaign.id()),
                        "rule.problem.campaign-gap",
                        campaign.to().orElseThrow());
            }
        }
    }

    private void successor(Scheme scheme, SchemePlaces places) {
        Set<String> passed = new LinkedHashSet<>();
        Optional<String> next = Optional.of(scheme.id());
        while (next.isPresent()) {
            if (!passed.add(next.get())) {
                problems.add(places.key("closed"), "rule.problem.circle", scheme.id());
                return;
            }
            Optional<Scheme> found = rulebook.findScheme(next.get());
            if (found.isEmpty()) {
                Knowledge.unknown(
                        "rule.problem.unknown-scheme",
                        places.key("closed"),
                        next.get(),
                        rulebook.schemes().keySet(),
                        problems);
            }
            next = found.flatMap(Scheme::closure).flatMap(Scheme.Closure::successor);
        }
    }

    private void expectations(Scheme scheme, SchemePlaces places) {
        for (Example example : scheme.examples()) {
            for (String fact : example.missing().orElse(List.of())) {
                if (knowledge.facts().find(fact).isEmpty() && !fact.startsWith(Question.OF_A_LIST)) {
                    Knowledge.unknown(
                            "rule.problem.no-such-fact",
                            example.place(),
                            fact,
                            knowledge.facts().ids(),
                            problems);
                }
            }
        }
        if (!scheme.isModelled()) {
            return;
        }
        for (Eligibility expectation : Eligibility.values()) {
            if (scheme.examples().stream().noneMatch(example -> example.expect() == expectation)) {
                problems.add(places.key("examples"), "rule.problem.example-lacking", expectation);
            }
        }
    }
}
