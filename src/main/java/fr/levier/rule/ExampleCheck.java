package fr.levier.rule;

import fr.levier.problem.Problems;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs the examples of a scheme: one whose verdict differs from what it expects is a fault of the rulebook. */
final class ExampleCheck {
    private ExampleCheck() {}

    /** Nothing is judged under a draft; its examples are run when it is accepted. */
    private static boolean isOfDraft(Example example, Scheme scheme) {
        return example.campaign()
                .flatMap(scheme::findCampaign)
                .map(campaign -> !campaign.isInForce())
                .orElse(false);
    }

    static void run(Rulebook rulebook, Scheme scheme, Problems problems) {
        for (Example example : scheme.examples()) {
            if (isOfDraft(example, scheme)) {
                continue;
            }
            Verdict verdict = rulebook.judge(scheme.id(), example.campaign(), example.on(), example.facts(), List.of());
            if (verdict.eligibility() != example.expect()) {
                problems.add(
                        example.place(),
                        "rule.problem.example-verdict",
                        example.name(),
                        example.expect(),
                        verdict.eligibility());
            }
            Set<String> missing =
                    new TreeSet<>(verdict.missing().stream().map(Question::fact).toList());
            if (example.missing().isPresent()
                    && !missing.equals(new TreeSet<>(example.missing().get()))) {
                problems.add(
                        example.place(),
                        "rule.problem.example-missing",
                        example.name(),
                        String.join(", ", example.missing().get()),
                        String.join(", ", missing));
            }
        }
    }
}
