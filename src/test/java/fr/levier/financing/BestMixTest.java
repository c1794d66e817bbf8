package fr.levier.financing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.financing.mix.Answer;
import fr.levier.financing.mix.Mix;
import fr.levier.financing.mix.Quest;
import fr.levier.financing.mix.QuestReader;
import fr.levier.financing.mix.Reasons;
import fr.levier.message.Messages;
import fr.levier.money.Euros;
import fr.levier.problem.Problem;
import fr.levier.problem.Problems;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The best mix of two projects, found and proved. */
class BestMixTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();

    /**
     * By hand: water costs 200 000 €, of which the authorities must give 10 %: at most 180 000 € come from funders, 140 000 € at most from
     * each of the two. Bicycles cost 90 000 €, the ministry pays half. The city gives 20 000 + 45 000 = 65 000 €.
     */
    @Test
    void theLeastOwnCashIsWhatTheRulesLeave() throws IOException {
        Answer answer = Mix.best(quest(text())).orElseThrow();
        assertThat(answer.ownCash()).isEqualTo(Euros.of("65000"));
        assertThat(answer.plans()).allMatch(Reckoning::holds);
        assertThat(answer.amounts()).containsEntry("velo/meae", Euros.of("45000"));
    }

    @Test
    void theSameQuestionHasTheSameAnswerWhateverTheOrder() throws IOException {
        String text = text();
        String turned = text.replace(
                "      - {id: meae, funder: MEAE, scheme: meae-generaliste, campaign: \"2025\"}\n      - {id: agence, funder: Agence de l’eau, scheme: agence-eau-rmc}\n",
                "      - {id: agence, funder: Agence de l’eau, scheme: agence-eau-rmc}\n      - {id: meae, funder: MEAE, scheme: meae-generaliste, campaign: \"2025\"}\n");
        assertThat(turned).isNotEqualTo(text);
        assertThat(Mix.best(quest(turned)).orElseThrow().amounts())
                .isEqualTo(Mix.best(quest(text)).orElseThrow().amounts());
    }

    @Test
    void everyCandidateIsExplained() throws IOException {
        Quest quest = quest(text());
        Reasons reasons = new Reasons(quest, Mix.best(quest).orElseThrow(), Messages.in(Locale.FRANCE));
        assertThat(quest.candidates()).allSatisfy(c -> assertThat(reasons.of(c)).isNotBlank());
    }

    @Test
    void whatExcludesEachOtherIsNeverChosenTogether() throws IOException {
        Answer answer = Mix.best(
                        quest(text().replace("2026: 60000", "2026: 90000") + "exclusions: [[eau/meae, eau/agence]]\n"))
                .orElseThrow();
        assertThat(List.of("eau/meae", "eau/agence"))
                .filteredOn(
                        name -> answer.amounts().getOrDefault(name, Euros.ZERO).cents() > 0)
                .hasSize(1);
    }

    @Test
    void limitsThatNoMixKeepsHaveNoAnswer() throws IOException {
        assertThat(Mix.best(quest(text().replace("2026: 60000", "2026: 1000")))).isEmpty();
    }

    @Test
    void expectedValueIsRefusedWithoutSourcedOdds() throws IOException {
        Problems problems = new Problems();
        String text = text().replace("least-own-cash", "best-expected");
        assertThat(new QuestReader(RULEBOOK).read("mix.yml", text.getBytes(StandardCharsets.UTF_8), problems))
                .isEmpty();
        assertThat(problems.list()).extracting(Problem::code).contains("financing.problem.no-odds");
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("fixtures/mixes/deux-projets.yml"));
    }

    /** 9 000 € of one 1 %, for two projects together. */
    @Test
    void twoProjectsShareOneEnvelope() {
        String project = """
                  - plan: NAME
                    date: 2025-05-15
                    costs: [{id: a, country: MG, year: 2026, amount: 50000}]
                    contributions:
                      - {id: meae, funder: MEAE, scheme: meae-generaliste, campaign: "2025"}
                      - {id: eau, funder: Eau, scheme: one-percent-water, payer: authority, service: {budget: water, revenue: 900000}}
                      - {id: ville, funder: Ville, payer: authority, amount: rest}
                """;
        String text = "optimise: x\ngoal: least-effort\nprojects:\n" + project.replace("NAME", "un")
                + project.replace("NAME", "deux")
                + "candidates: [{name: un/meae, effort_days: 0}, {name: deux/meae, effort_days: 0}, "
                + "{name: un/eau, effort_days: 0}, {name: deux/eau, effort_days: 0}]\n";
        Answer answer = Mix.best(quest(text)).orElseThrow();
        long drawn = answer.amounts().getOrDefault("un/eau", Euros.ZERO).cents()
                + answer.amounts().getOrDefault("deux/eau", Euros.ZERO).cents();
        assertThat(drawn).isLessThanOrEqualTo(9_000_00L);
    }

    /** A grant that is stated leaves no room for one that it excludes, and income bounds a large grant. */
    @Test
    void whatIsStatedExcludesAndWhatIsEarnedBounds() {
        String text = """
                optimise: x
                projects:
                  - plan: memoire
                    date: 2024-10-15
                    costs:
                      - {id: a, country: FR, year: 2025, amount: 100000}
                      - {id: b, country: FR, year: 2025, amount: 20000, eligible: false}
                    contributions:
                      - {id: cerv, funder: CERV, scheme: cerv-remembrance}
                      - {id: billets, funder: Billets, payer: income, amount: 30000}
                      - {id: ville, funder: Ville, payer: authority, amount: rest}
                """;
        Answer bounded = Mix.best(quest(text)).orElseThrow();
        assertThat(bounded.amounts()).containsEntry("memoire/cerv", Euros.of("70000"));
        String stated = text.replace(
                "      - {id: billets",
                "      - {id: horizon, funder: Horizon, scheme: horizon-europe, amount: 1000}\n      - {id: billets");
        Answer excluded = Mix.best(quest(stated)).orElseThrow();
        assertThat(excluded.amounts()).containsEntry("memoire/cerv", Euros.ZERO);
    }

    private static Quest quest(String text) {
        Problems problems = new Problems();
        var quest = new QuestReader(RULEBOOK).read("mix.yml", text.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems.list()).isEmpty();
        return quest.orElseThrow();
    }
}
