package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Judges situations under the knowledge that Levier carries. They were written down from the texts, apart from the files' own
 * examples, which are run at every load.
 */
class KnowledgeTest {
    private static final Rulebook RULEBOOK = loaded();
    private final Problems problems = new Problems();

    private static Rulebook loaded() {
        RulebookLoader.Loaded loaded = RulebookLoader.load(RuleFiles.in(Path.of("rules")));
        assertThat(loaded.problems()).isEmpty();
        return loaded.rulebook().orElseThrow();
    }

    private Verdict judge(String scheme, @Nullable String campaign, String day, String json) throws IOException {
        Facts facts = RULEBOOK.factsReader()
                .read(new ObjectMapper().readTree(json.replace('`', '"')), Place.of("facts.json"), problems);
        assertThat(problems.list()).isEmpty();
        return RULEBOOK.judge(scheme, Optional.ofNullable(campaign), LocalDate.parse(day), facts, List.of());
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                meae-generaliste          | 2025      | 2025-04-01 | INELIGIBLE | {`authority`:{`type`:`region`,`odaDeclared`:false},`project`:{`country`:`MG`}}
                meae-generaliste          | 2025      | 2025-04-01 | INELIGIBLE | {`authority`:{`type`:`region`,`odaDeclared`:true,`earlierReportsFiled`:false},`project`:{`country`:`MG`}}
                meae-generaliste          | 2025      | 2025-04-01 | INELIGIBLE | {`authority`:{`type`:`association_collectivites`},`project`:{`country`:`MG`}}
                meae-generaliste          | 2025      | 2025-04-01 | INELIGIBLE | {`authority`:{`type`:`region`,`odaDeclared`:true,`earlierReportsFiled`:true},`project`:{`country`:`MG`,`genderMarked`:false}}
                meae-generaliste          | 2025      | 2025-04-01 | TO_CONFIRM | {`authority`:{`type`:`syndicat_mixte`,`odaDeclared`:true,`earlierReportsFiled`:true},`project`:{`country`:`TG`,`genderMarked`:true,`authorityOnlyFunds`:false,`onlyExcludedSpending`:false,`deliberation`:true,`conventionSigned`:true,`totalCost`:100000,`ownContribution`:10000}}
                meae-generaliste          | 2018      | 2018-01-15 | INELIGIBLE | {`authority`:{`type`:`commune`,`odaDeclared`:true},`project`:{`country`:`TN`,`durationMonths`:12,`authorityOnlyFunds`:false}}
                meae-generaliste          | 2024-2026 | 2024-04-01 | INELIGIBLE | {`authority`:{`type`:`commune`,`odaDeclared`:true},`project`:{`country`:`LB`}}
                meae-cles-en-main         | 2024-2026 | 2024-03-01 | INELIGIBLE | {`authority`:{`type`:`commune`},`project`:{`carrier`:`authority`}}
                meae-cles-en-main         | 2024-2026 | 2024-03-01 | ELIGIBLE   | {`authority`:{`type`:`commune`,`odaDeclared`:true,`earlierReportsFiled`:true},`project`:{`carrier`:`gip`,`genderMarked`:true},`partners`:[{`kind`:`french-authority`},{`kind`:`french-authority`}]}
                meae-cles-en-main         | 2024-2026 | 2024-03-01 | INELIGIBLE | {`authority`:{`type`:`commune`,`odaDeclared`:true},`project`:{`carrier`:`gip`},`partners`:[{`kind`:`french-authority`}]}
                jsi-vvvsi                 |           | 2026-11-21 | INELIGIBLE | {`authority`:{`type`:`commune`},`project`:{`carrier`:`authority`}}
                one-percent-mobility      |           | 2026-11-21 | INELIGIBLE | {`authority`:{`type`:`region`,`competences`:[`mobility`]},`project`:{`themes`:[`mobility`]}}
                one-percent-water         |           | 2026-11-21 | INELIGIBLE | {`authority`:{`type`:`region`},`project`:{`themes`:[`water`]}}
                one-percent-water         |           | 2026-11-21 | INELIGIBLE | {`authority`:{`type`:`commune`,`transferredCompetences`:[`water`,`sanitation`],`competences`:[`schools`]},`project`:{`themes`:[`water`]}}
                one-percent-water         |           | 2026-11-21 | INELIGIBLE | {`authority`:{`type`:`commune`,`competences`:[`water`],`transferredCompetences`:[`water`]},`project`:{`themes`:[`water`],`nature`:`solidarity`}}
                one-percent-water         |           | 2026-11-21 | INELIGIBLE | {`authority`:{`type`:`commune`,`competences`:[`water`]},`project`:{`themes`:[`culture`]}}
                one-percent-energy        |           | 2026-11-21 | ELIGIBLE   | {`authority`:{`type`:`syndicat_intercommunal`,`competences`:[`electricity-gas`]},`project`:{`country`:`LB`,`themes`:[`energy`],`nature`:`emergency`}}
                one-percent-waste         |           | 2026-11-21 | INELIGIBLE | {`authority`:{`type`:`commune`,`competences`:[`schools`],`collectsWasteTax`:false},`project`:{`themes`:[`waste`]}}
                cerv-town-twinning        | 2026      | 2026-06-01 | INELIGIBLE | {`authority`:{`type`:`commune`},`project`:{`participants`:60,`invitedParticipants`:20},`partners`:[{`kind`:`eu-authority`,`country`:`DE`}]}
                cerv-town-twinning        | 2026      | 2026-06-01 | ELIGIBLE   | {`authority`:{`type`:`commune`},`project`:{`carrier`:`authority`,`participants`:60,`invitedParticipants`:30},`partners`:[{`kind`:`eu-authority`,`country`:`DE`}]}
                life-cet                  | 2026      | 2026-06-01 | INELIGIBLE | {`authority`:{`type`:`commune`},`project`:{`themes`:[`energy`],`country`:`FR`},`partners`:[{`kind`:`eu-authority`,`country`:`DE`}]}
                afd-ficol                 | 2020      | 2020-06-01 | INELIGIBLE | {`authority`:{`type`:`commune`},`project`:{`country`:`BJ`,`totalCost`:100000}}
                afd-ficol                 |           | 2026-11-21 | TO_CONFIRM | {`authority`:{`type`:`metropole`,`competences`:[`water`]},`project`:{`country`:`BJ`,`themes`:[`water`],`totalCost`:800000,`durationMonths`:36,`authorityOnlyFunds`:false}}
                afd-ficol                 | 2024      | 2024-06-01 | INELIGIBLE | {`authority`:{`type`:`metropole`,`competences`:[`water`]},`project`:{`country`:`BJ`,`themes`:[`water`],`totalCost`:800000,`durationMonths`:48,`authorityOnlyFunds`:false}}
                eui-innovative-actions    | 4         | 2026-05-01 | INELIGIBLE | {`authority`:{`type`:`commune`,`population`:20000}}
                urbact-apn                |           | 2026-11-21 | INELIGIBLE | {`authority`:{`type`:`region`}}
                interreg-next-med         | 1         | 2024-02-01 | INELIGIBLE | {`authority`:{`type`:`region`,`region`:`93`},`partners`:[{`kind`:`eu-authority`,`country`:`IT`},{`kind`:`eu-authority`,`country`:`ES`}]}
                bekou                     |           | 2026-11-21 | INELIGIBLE | {`authority`:{`type`:`commune`}}
                uia                       |           | 2026-11-21 | INELIGIBLE | {`authority`:{`type`:`commune`}}
                meae-senegal              | 2024      | 2024-01-15 | INELIGIBLE | {`authority`:{`type`:`commune`,`odaDeclared`:true},`project`:{`country`:`SN`,`totalCost`:100000,`ownContribution`:15000}}
                meae-maroc                | 2023      | 2023-01-15 | INELIGIBLE | {`authority`:{`type`:`commune`,`odaDeclared`:true},`project`:{`country`:`MA`},`partners`:[{`kind`:`ngo`,`country`:`MA`}]}
                agence-eau-rmc            |           | 2026-11-21 | INELIGIBLE | {`authority`:{`type`:`commune`,`waterAgency`:`rhone-mediterranee-corse`},`project`:{`country`:`GR`,`themes`:[`water`],`totalCost`:50000}}
                agence-eau-loire-bretagne |           | 2026-11-21 | TO_CONFIRM | {`authority`:{`type`:`commune`,`waterAgency`:`loire-bretagne`},`project`:{`country`:`MG`,`themes`:[`water`]}}
                erasmus-ka210             |           | 2026-11-21 | ELIGIBLE   | {`authority`:{`type`:`commune`},`project`:{`themes`:[`education`]},`partners`:[{`kind`:`eu-authority`,`country`:`IT`}]}
                interreg-alcotra          | 4         | 2026-03-01 | TO_CONFIRM | {`authority`:{`type`:`commune`,`departement`:`33`},`partners`:[{`kind`:`eu-authority`,`country`:`IT`}]}
                horizon-missions          |           | 2026-11-21 | TO_CONFIRM | {`authority`:{`type`:`metropole`},`partners`:[{`kind`:`eu-authority`,`country`:`IT`},{`kind`:`university`,`country`:`ES`}]}
                agence-eau-rmc            |           | 2026-11-23 | INELIGIBLE | {`authority`:{`type`:`commune`,`waterAgency`:`rhone-mediterranee-corse`},`project`:{`country`:`NR`,`themes`:[`water`],`totalCost`:50000}}
                meae-finances-locales     |           | 2026-11-21 | INELIGIBLE | {`authority`:{`type`:`commune`},`project`:{`themes`:[`water`]}}
                meae-patrimoine           | 2025      | 2025-05-01 | TO_CONFIRM | {`authority`:{`type`:`commune`,`odaDeclared`:true,`earlierReportsFiled`:true},`project`:{`country`:`PS`,`themes`:[`heritage`],`genderMarked`:true,`authorityOnlyFunds`:false,`onlyExcludedSpending`:false,`deliberation`:true,`conventionSigned`:true,`totalCost`:100000,`ownContribution`:10000}}
                creative-europe-small     | 2026      | 2026-04-01 | INELIGIBLE | {`authority`:{`type`:`commune`,`culturalOperator`:true},`partners`:[{`kind`:`eu-authority`,`country`:`IT`},{`kind`:`association`,`country`:`FR`}]}
                region-bretagne           |           | 2026-11-21 | INELIGIBLE | {`authority`:{`type`:`commune`,`region`:`53`},`project`:{`carrier`:`authority`}}
                """)
    void theKnowledgeJudgesAsTheTextsDo(
            String scheme, @Nullable String campaign, String day, Eligibility expected, String json)
            throws IOException {
        assertThat(judge(scheme, campaign, day, json).eligibility()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-2026, MG, 90 %",
        "2024-2026, BJ, 90 %",
        "2024-2026, CO, 70 %",
        "2025, MG, 70 %",
        "2025, CO, 50 %",
        "2025, JP, 30 %"
    })
    void theRateOfTheMinistryBelongsToTheCampaignAndTheCountry(String campaign, String country, String rate)
            throws IOException {
        Verdict verdict =
                judge("meae-generaliste", campaign, "2025-02-01", "{`project`: {`country`: `" + country + "`}}");

        assertThat(values(verdict)).containsEntry("rate_max", rate);
    }

    @Test
    void bangladeshIsLeastDevelopedUntilTheDayBeforeItsDueExitAndThenNobodyKnows() throws IOException {
        String project = "{`project`: {`country`: `BD`}}";

        assertThat(values(judge("meae-generaliste", "2025", "2026-11-23", project)))
                .containsEntry("rate_max", "70 %");
        assertThat(judge("meae-generaliste", "2025", "2026-11-24", project).terms().stream()
                        .filter(term -> term.name().equals("rate_max"))
                        .map(Term::value))
                .containsExactly("70 %", "50 %");
    }

    @Test
    void everyClosedInstrumentLeadsToOneThatIsOpen() {
        for (Scheme scheme : RULEBOOK.schemes().values()) {
            Optional<String> successor = scheme.closure().flatMap(Scheme.Closure::successor);
            successor.ifPresent(
                    id -> assertThat(RULEBOOK.findScheme(id).orElseThrow().closure())
                            .as("successor of %s", scheme.id())
                            .isEmpty());
        }
    }

    @Test
    void aRefusedOnePercentSaysThatTheGeneralBudgetRemainsOpen() throws IOException {
        Verdict verdict = judge(
                "one-percent-water",
                null,
                "2026-11-21",
                "{`authority`: {`type`: `departement`, `competences`: [`colleges`]}}");

        assertThat(verdict.eligibility()).isEqualTo(Eligibility.INELIGIBLE);
        assertThat(verdict.reasons())
                .filteredOn(reason -> reason.condition().equals("general-budget-remains-open"))
                .allSatisfy(reason -> assertThat(reason.sentence().fr()).contains("budget général reste ouvert"))
                .isNotEmpty();
    }

    private static Map<String, String> values(Verdict verdict) {
        return verdict.terms().stream().collect(Collectors.toMap(Term::name, Term::value, (first, second) -> first));
    }
}
