package fr.levier.financing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.financing.mix.QuestReader;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What nobody read is unknown: a scheme without a ceiling that was read does not pay everything. */
class UnreadCeilingsTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final String PLAN = """
            plan: louga
            date: 2024-01-15
            costs:
              - {id: actions, country: SN, year: 2024, amount: 60000}
            contributions:
              - {id: meae, funder: MEAE, scheme: meae-senegal, campaign: "2024", amount: maximum}
              - {id: commune, funder: Commune, payer: authority, amount: rest}
            """;

    @Test
    void theMostOfAFunderWhoseCeilingNobodyReadIsAnInterval() {
        Reckoning reckoning = Reckoning.of(new PlanReader(RULEBOOK)
                .read("plan.yml", PLAN.getBytes(StandardCharsets.UTF_8), new Problems())
                .orElseThrow());
        assertThat(reckoning.amounts().get("meae"))
                .isEqualTo(new Span(Span.ZERO.min(), Span.of("60000").max()));
        assertThat(reckoning.holds()).isFalse();
        assertThat(reckoning.alerts()).extracting(Alert::code).contains(Alert.Code.NO_TERMS);
    }

    @Test
    void theSolverNeverCountsOnIt() {
        Problems problems = new Problems();
        String quest = "optimise: x\nprojects:\n"
                + PLAN.replace(", amount: maximum", "").indent(4).replaceFirst(" {4}plan", "  - plan");
        new QuestReader(RULEBOOK).read("mix.yml", quest.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems.list()).extracting(Problem::code).containsExactly("financing.problem.no-ceiling");
    }
}
