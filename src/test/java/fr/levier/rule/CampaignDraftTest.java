package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.problem.Problem;
import fr.levier.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignDraftTest {
    private static final String FILE = "schemes/grand-fund.yml";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Map<String, String> texts = Rulebooks.texts();

    @Test
    void aDraftIsAddedAfterTheLastCampaignAndNothingElseChanges() {
        String before = text();

        String after = draft(before, "2027");

        String block =
                "  - id: \"2027\"\n    assumed_from: \"2024\"\n    review: {state: draft, by: \"Anne\", on: 2026-11-21}\n";
        assertThat(after).isEqualTo(before.replace("\nconditions:\n", "\n" + block + "conditions:\n"));
    }

    @Test
    void everyTermIsCarriedOverAndPresumed() {
        Campaign draft = campaign(draft(text(), "2027"));

        assertThat(draft.isInForce()).isFalse();
        assertThat(draft.terms()).extracting(TermRule::name).contains("rate_max", "grant_min", "duration_max");
        assertThat(draft.terms()).allMatch(TermRule::assumed);
    }

    @Test
    void commentsAndWindowsLineEndsAreKept() {
        String before = text().replace("  - id: \"2024\"", "  # the great change\n  - id: \"2024\"  # second edition")
                .replace("\nconditions:\n", "\n\n# Conditions of every campaign\nconditions:\n")
                .replace("\n", "\r\n");

        String after = draft(before, "2027");

        assertThat(after).contains("# the great change\r\n", "# second edition\r\n");
        assertThat(after).contains("on: 2026-11-21}\r\n\r\n# Conditions of every campaign\r\nconditions:\r\n");
        assertThat(after.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void conditionsOfTheLastCampaignAloneHoldForTheNewOne() {
        String own = """
                        severity: blocking
                        require: {is_true: authority.odaDeclared}
                        met: {fr: a, en: a}
                        unmet: {fr: b, en: b}
                        unknown: {fr: c, en: c}
                        reference: rules-2024
                """;
        String before = text().replace(
                        "    reference: rules-2024\n  - use: oda-declared",
                        "    reference: rules-2024\n    campaigns: [\"2020\", \"2024\"]\n  - use: oda-declared")
                .replace(
                        "    assumed_from: \"2020\"\n",
                        "    assumed_from: \"2020\"\n    conditions:\n      - id: own\n" + own);

        String after = draft(before, "2027");

        assertThat(after).contains("campaigns: [\"2020\", \"2024\", \"2027\"]");
        Scheme scheme = load(after).orElseThrow().findScheme("grand-fund").orElseThrow();
        assertThat(scheme.findCampaign("2027").orElseThrow().conditions())
                .singleElement()
                .matches(Requirement::assumed)
                .matches(carried -> carried.id().equals("own"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "", "20\"27", "2027\n", "{a}"})
    void aNameThatIsTakenOrImpossibleIsRefused(String name) {
        assertThatThrownBy(() -> draft(text(), name)).isInstanceOf(Refusal.class);
    }

    @Test
    void anotherLayoutIsRefusedRatherThanGuessed() {
        assertThatThrownBy(() -> draft("campaigns: [{id: \"2024\"}]\n", "2027"))
                .hasMessageContaining("rule.problem.layout");
    }

    @Test
    void nothingIsJudgedUnderADraft() {
        Rulebook rulebook = load(draft(text(), "2027")).orElseThrow();
        Facts facts = Facts.none();

        assertThat(rulebook.judge("grand-fund", Optional.empty(), LocalDate.of(2027, 3, 1), facts, List.of())
                        .campaign())
                .contains("2024");
        assertThatThrownBy(() -> rulebook.judge("grand-fund", Optional.of("2027"), TODAY, facts, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecondPersonPutsItInForce() {
        String drafted = withWindow(draft(text(), "2027"));

        String accepted =
                ReviewText.accept(campaign(drafted), FILE, drafted, "Paul \"le relecteur\"", TODAY.plusDays(1));

        Campaign campaign = campaign(accepted);
        assertThat(campaign.isInForce()).isTrue();
        assertThat(campaign.review())
                .contains(new Review(
                        Review.State.ACCEPTED, "Paul \"le relecteur\"", TODAY.plusDays(1), Optional.of("Anne")));
    }

    private static String withWindow(String drafted) {
        return drafted.replaceFirst("(?m)^( *)- id: \"?2027\"?$", "$0\n$1  window: {from: 2027-01-10, to: 2027-03-31}");
    }

    @Test
    void aCampaignWithoutAWindowIsNotAccepted() {
        String drafted = draft(text(), "2027");

        assertThatThrownBy(() -> ReviewText.accept(campaign(drafted), FILE, drafted, "Paul", TODAY))
                .hasMessageContaining("rule.problem.review-no-window");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anne", " anne ", "ANNE"})
    void nobodyAcceptsTheirOwnDraft(String name) {
        String drafted = draft(text(), "2027");
        assertThatThrownBy(() -> ReviewText.accept(campaign(drafted), FILE, drafted, name, TODAY))
                .hasMessageContaining("rule.problem.review-same-person");
    }

    @Test
    void whatIsNoDraftIsNotAccepted() {
        Campaign inForce = Rulebooks.small()
                .findScheme("grand-fund")
                .orElseThrow()
                .findCampaign("2024")
                .orElseThrow();
        assertThatThrownBy(() -> ReviewText.accept(inForce, FILE, text(), "Paul", TODAY))
                .hasMessageContaining("rule.problem.no-draft");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{state: accepted, by: Anne, on: 2026-11-21, drafted_by: anne}|rule.problem.review-same-person",
                "{state: accepted, by: Durand Anne, on: 2026-11-21, drafted_by: Anne Durand}|rule.problem.review-same-person",
                "{state: accepted, by: Anne, on: 2026-11-21}|yaml.problem.missing-key",
                "{state: final, by: Anne, on: 2026-11-21}|rule.problem.choice",
                "{state: draft, by: Anne, on: tomorrow}|reference.problem.day",
                "{state: draft, on: 2026-11-21}|yaml.problem.missing-key",
                "{state: draft, by: Anne, on: 2026-11-21, drafted_by: Paul}|yaml.problem.unknown-key-near",
            })
    void aFaultyReviewIsAFaultOfTheRulebook(String review, String code) {
        assertThat(Rulebooks.problemsWith(
                        FILE, "assumed_from: \"2020\"", "assumed_from: \"2020\"\n    review: " + review))
                .extracting(Problem::code)
                .anyMatch(found -> found.startsWith(code.replace("-near", "")));
    }

    private String text() {
        return texts.getOrDefault(FILE, "");
    }

    private String draft(String text, String campaign) {
        Scheme scheme = Rulebooks.small().findScheme("grand-fund").orElseThrow();
        return new CampaignDraft(scheme, FILE).start(text, campaign, "Anne", TODAY);
    }

    private Campaign campaign(String text) {
        return load(text)
                .orElseThrow()
                .findScheme("grand-fund")
                .orElseThrow()
                .findCampaign("2027")
                .orElseThrow();
    }

    private Optional<Rulebook> load(String text) {
        RulebookLoader.Loaded loaded = RulebookLoader.load(RuleFiles.of(texts).withScheme("grand-fund", text));
        assertThat(loaded.problems()).isEmpty();
        return loaded.rulebook();
    }
}
