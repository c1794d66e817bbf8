package fr.levier.source.eu;

import static fr.levier.source.eu.PortalPages.answer;
import static fr.levier.source.eu.PortalPages.json;
import static fr.levier.source.eu.PortalPages.page;
import static fr.levier.source.eu.PortalPages.portal;
import static fr.levier.source.eu.PortalPages.readRows;
import static fr.levier.source.eu.PortalPages.row;
import static fr.levier.source.eu.PortalPages.search;
import static fr.levier.source.eu.PortalPages.topic;
import static fr.levier.source.eu.PortalPages.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.BudgetScope;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.money.Money;
import fr.levier.problem.Problem;
import fr.levier.source.Extraction;
import fr.levier.source.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The traps of the portal that no other test of this room holds; src/docs/sources.md says which test holds which trap. */
class PortalPitfallsTest {
    private static final String SHARED = """
            {"budgetTopicActionMap":{"1":[{"action":"EDF-2026-A - EDF","budgetYearMap":{"2026":"422000000"}}],
            "2":[{"action":"EDF-2026-B - EDF","budgetYearMap":{"2026":422000000}}],
            "3":[{"action":"EDF-2026-C - EDF","budgetYearMap":{"2026":"422000000.0"}}]}}""";

    private static Extraction config(String body) {
        Request request = portal().start().get(0);
        return portal().read(page(request, body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theQuestionAsksForEuropeAidAndCascadeCallsTooAndNamesNoProgrammePeriod() {
        Request question = config("""
                {"modules":{"sedia":{"corporateSearchUrl":"https://api.tech.ec.europa.eu/search-api/prod/rest/search?apiKey=",
                "corporateSearchApiKey":"SEDIA"}}}""").morePages().get(0);

        assertThat(question.parts().get("query"))
                .contains("[\"1\",\"2\",\"8\"]")
                .doesNotContain("programmePeriod");
        assertThat(question.parts()).containsKeys("languages", "sort", "displayFields");
        assertThat(question.parts().values())
                .allSatisfy(part -> assertThat(json(part)).isNotNull());
        assertThat(question.url().getQuery()).contains("pageSize=100");
    }

    @Test
    void aLanguageVariantIsNoSecondCall() {
        List<ObjectNode> variants = List.of("sv", "cs", "es", "fr", "en").stream()
                .map(l -> with(topic("A-2026-1"), "language", l))
                .toList();

        assertThat(readRows(variants.toArray(new ObjectNode[0])).sightings()).hasSize(1);
    }

    @Test
    void aGhostOfTheMirrorDoesNotReplaceTheRealRowHoweverLateItWasQueued() {
        ObjectNode real = with(topic("A-2026-1"), "deadlineDate", "2026-12-03T00:00:00.000+0000");
        ObjectNode mirror = with(topic("A-2026-1"), "DATASOURCE", "SEDIA_PRD_CENTRICITY");
        with(mirror, "deadlineDate", "2023-12-03T17:00:00.000+0000");
        with(mirror, "esDA_QueueDate", "2026-11-20T04:00:00.000+0100");

        assertThat(readRows(mirror, real).sightings().get(0).content().deadlines())
                .extracting(Deadline::date)
                .containsExactly(LocalDate.of(2026, 12, 3));
    }

    @Test
    void aTopicWithoutAnyDateHasNoDeadlineAndIsNotCalledPermanent() {
        Content said = readRows(topic("A-2026-1")).sightings().get(0).content();

        assertThat(said.find(Field.DEADLINES)).isEmpty();
        assertThat(said.find(Field.PERMANENT)).isEmpty();
    }

    @Test
    void severalCutOffsAreAllKeptThePastOnesToo() {
        ObjectNode row = with(
                topic("A-2026-1"),
                "deadlineDate",
                "2025-03-04T00:00:00.000+0000",
                "2026-03-04T00:00:00.000+0000",
                "2027-03-04T00:00:00.000+0000");
        with(row, "deadlineModel", "multiple cut-off");

        assertThat(readRows(row).sightings().get(0).content().deadlines())
                .extracting(Deadline::date)
                .containsExactly(LocalDate.of(2025, 3, 4), LocalDate.of(2026, 3, 4), LocalDate.of(2027, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDF-2026-A", "EDF-2026-B", "EDF-2026-C"})
    void anEnvelopeThatAllSiblingsCarryIsSharedAndNeverSummed(String identifier) {
        TopicBudget budget = TopicBudget.of(json(SHARED), identifier);

        assertThat(budget.budget()).contains(Money.euros("422000000"));
        assertThat(budget.scope()).contains(BudgetScope.CALL_SHARED);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "0,0", "1,1"})
    void contributionsOfZeroOrOneAreUnknownAndNotFree(String least, String most) {
        TopicBudget budget = TopicBudget.of(
                json("{\"budgetTopicActionMap\":{\"1\":[{\"action\":\"A-2026-1 - RIA\",\"minContribution\":" + least
                        + ",\"maxContribution\":\"" + most + "\",\"budgetYearMap\":{}}]}}"),
                "A-2026-1");

        assertThat(budget.grantMin()).isEmpty();
        assertThat(budget.grantMax()).isEmpty();
        assertThat(budget.budget()).isEmpty();
    }

    @Test
    void detailsThatCallAGrantTypeZeroAreReadAllTheSame() {
        String body =
                "{\"TopicDetails\":{\"identifier\":\"ERC-2025-SyG\",\"type\":0,\"title\":\"Synergy &amp;amp; more\"}}";
        Content said =
                portal().read(PortalPages.details(body)).sightings().get(0).content();

        assertThat(said.title()).isEqualTo("Synergy & more");
    }

    @Test
    void detailsAreAskedForInLowerCaseWhateverTheRowSays() {
        URI asked = readRows(topic("ERC-2025-SyG")).morePages().get(0).url();

        assertThat(asked.getPath()).endsWith("/erc-2025-syg.json");
    }

    @Test
    void aListThatStopsBeforeItsTotalIsNotWholeSoNothingCountsAsGone() {
        URI third = PortalAddress.withPageNumber(PortalPages.SEARCH, 3);
        Extraction read = portal().read(search(third, answer(700, 100)));

        assertThat(read.partial()).isTrue();
        assertThat(read.morePages()).isEmpty();
        assertThat(read.problems()).extracting(Problem::code).containsExactly("source.problem.eu-cut-short");
    }

    @Test
    void beyondTheWindowTheListIsNotWholeEither() {
        URI last = PortalAddress.withPageNumber(PortalPages.SEARCH, 100);

        assertThat(portal().read(search(last, answer(20_000, 100, topic("A-2026-1"))))
                        .partial())
                .isTrue();
    }

    @Test
    void theLastPageOfAWholeListIsWhole() {
        assertThat(portal().read(search(answer(1, 100, topic("A-2026-1")))).partial())
                .isFalse();
        assertThat(portal().read(search(answer(0, 100))).partial()).isFalse();
    }

    @Test
    void anErrorPageInPlaceOfAnAnswerGivesItsProblemAndNoCall() {
        Extraction read = portal().read(search("<html><body>500 Internal Server Error</body></html>"));

        assertThat(read.sightings()).isEmpty();
        assertThat(read.problems()).extracting(Problem::code).containsExactly("source.problem.eu-not-json");
    }

    @Test
    void aCascadeCallIsNotItsParentTopic() {
        Extraction read = readRows(topic("CREA-2025-X"), row("9COMPETITIVE_CALLen", "8", "CREA-2025-X"));

        assertThat(read.sightings())
                .extracting(s -> s.id().value())
                .containsExactly("eu/CREA-2025-X", "eu/9COMPETITIVE_CALLen");
    }
}
