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

    private static Quest quest(String text) {
        Problems problems = new Problems();
        var quest = new QuestReader(RULEBOOK).read("mix.yml", text.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems.list()).isEmpty();
        return quest.orElseThrow();
    }
}
