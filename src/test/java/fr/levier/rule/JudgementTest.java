package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final Place KEPT = Place.of("kept.json");
    private final Rulebook rulebook = Rulebooks.small();
    private final Facts facts = Facts.of(Map.of(
            "authority.type",
            "commune",
            "authority.population",
            4000,
            "authority.odaDeclared",
            true,
            "authority.budgets.water.ownRevenue",
            new java.math.BigDecimal("1200000.50"),
            "project.startDate",
            java.time.LocalDate.of(2025, 1, 1),
            "project.countries",
            Set.of("SN", "TN"),
            "partners.frenchAuthorities",
            0));
    private final Judgement judgement =
            Judgement.of(rulebook, "grand-fund", Rulebooks.NO_CAMPAIGN, Rulebooks.IN_2024, facts);

    @Test
    void theFactsThatAreKeptReadBackAsTheSameFacts() {
        Problems problems = new Problems();

        Facts again = rulebook.factsReader().read(judgement.facts(), KEPT, problems);

        assertThat(problems.list()).isEmpty();
        assertThat(again).isEqualTo(facts);
    }

    @Test
    void theSameRulebookGivesTheSameVerdict() {
        Judgement.Replay replay = judgement.replay(rulebook, KEPT, new Problems());

        assertThat(replay.isSame()).isTrue();
        assertThat(VerdictJson.of(replay.verdict(), Locale.FRANCE)).isEqualTo(judgement.verdict());
    }

    @Test
    void anotherRulebookSaysWhatItChanges() {
        Map<String, String> texts = Rulebooks.texts();
        texts.computeIfPresent(
                "schemes/grand-fund.yml", (name, text) -> text.replace("at_least: 5000", "at_least: 3000"));
        Rulebook later = RulebookLoader.load(RuleFiles.of(texts)).rulebook().orElseThrow();

        Judgement.Replay replay = judgement.replay(later, KEPT, new Problems());

        assertThat(replay.differences())
                .contains(Judgement.Difference.RULEBOOK, Judgement.Difference.ELIGIBILITY, Judgement.Difference.REASONS)
                .doesNotContain(Judgement.Difference.TERMS, Judgement.Difference.CAMPAIGN);
        assertThat(replay.conditions()).containsExactly("big-or-together");
    }

    @Test
    void aFaultyReplacementKeepsTheRulebookInForce() {
        RulebookInForce inForce = new RulebookInForce(rulebook);
        Map<String, String> texts = Rulebooks.texts();
        texts.put("schemes/broken.yml", "scheme: [");

        assertThat(inForce.replaceBy(RuleFiles.of(texts))).isNotEmpty();
        assertThat(inForce.current()).isSameAs(rulebook);

        texts.remove("schemes/broken.yml");
        assertThat(inForce.replaceBy(RuleFiles.of(texts))).isEmpty();
        assertThat(inForce.current()).isNotSameAs(rulebook);
    }
}
