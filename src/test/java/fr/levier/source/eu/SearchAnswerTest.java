package fr.levier.source.eu;

import static fr.levier.source.eu.PortalPages.answer;
import static fr.levier.source.eu.PortalPages.readRows;
import static fr.levier.source.eu.PortalPages.row;
import static fr.levier.source.eu.PortalPages.search;
import static fr.levier.source.eu.PortalPages.topic;
import static fr.levier.source.eu.PortalPages.with;
import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.BudgetScope;
import fr.levier.call.Call;
import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.call.Status;
import fr.levier.money.Money;
import fr.levier.problem.Problem;
import fr.levier.source.Extraction;
import fr.levier.source.Request;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchAnswerTest {

    private static Content only(Extraction read) {
        assertThat(read.sightings()).hasSize(1);
        return read.sightings().get(0).content();
    }

    private static List<String> codes(Extraction read) {
        return read.problems().stream().map(Problem::code).toList();
    }

    private static List<String> ids(Extraction read) {
        return read.sightings().stream().map(s -> s.id().value()).toList();
    }

    @Test
    void aTopicIsSeenInTheListAndItsDetailsAreAskedForInLowerCase() {
        Extraction read = readRows(topic("CERV-2026-CITIZENS-TOWN-TT"));
        assertThat(read.sightings().get(0).rank()).isEqualTo(Rank.ISSUER_LIST);
        assertThat(read.morePages()).singleElement().satisfies(r -> {
            assertThat(r.url().toString()).endsWith("/data/topicDetails/cerv-2026-citizens-town-tt.json");
            assertThat(r.about()).contains(new CallId("eu/CERV-2026-CITIZENS-TOWN-TT"));
        });
    }

    @Test
    void machineTranslationsAreDropped() {
        Extraction read = readRows(with(topic("A-2026-1"), "language", "sv"), topic("A-2026-1"));
        assertThat(only(read).value(Field.LANGUAGE)).contains("en");
    }

    @Test
    void theStaleMirrorIsDropped() {
        assertThat(readRows(with(topic("A-2023-1"), "DATASOURCE", "SEDIA_PRD_CENTRICITY"))
                        .sightings())
                .isEmpty();
    }

    @Test
    void ofTwoRowsOfOneCallTheOneQueuedLastIsKept() {
        Extraction read = readRows(
                with(with(topic("A-2026-1"), "title", "New"), "esDA_QueueDate", "2026-11-19T04:00:00.000+0100"),
                with(with(topic("A-2026-1"), "title", "Old"), "esDA_QueueDate", "2025-11-19T04:00:00.000+0100"));
        assertThat(only(read).title()).isEqualTo("New");
    }

    @Test
    void aEuropeAidCallKeepsItsIdentityWhenItsCountryChanges() {
        Extraction read = readRows(
                row("186109PROSPECTSEN", "2", "EuropeAid/186109/DD/ACT/"),
                row("186109PROSPECTSEN", "2", "EuropeAid/186109/DD/ACT/SV"));
        assertThat(ids(read)).containsExactly("eu/EuropeAid-186109");
        assertThat(read.morePages()).isEmpty();
    }

    @Test
    void aEuropeAidCallStatesItsCountryItsBudgetAndNoHour() {
        var zambia = row("1PROSPECTSEN", "2", "EuropeAid/186571/DD/ACT/ZA");
        with(with(zambia, "budget", "5164000"), "currency", "EUR");
        Content content = only(readRows(with(zambia, "deadlineDate", "2026-07-23T10:00:44.000+0000")));
        assertThat(content.value(Field.COUNTRIES).orElseThrow()).containsExactly("ZA");
        assertThat(content.value(Field.BUDGET)).contains(Money.euros("5164000"));
        assertThat(content.deadlines().get(0).time()).isEmpty();
        assertThat(content.value(Field.LANGUAGE)).isEmpty();
    }

    @Test
    void aQuestionFiledUnderEuropeAidIsAProblemAndNoCall() {
        Extraction read = readRows(row("77FAQ", "2", "How do I apply?"));
        assertThat(read.sightings()).isEmpty();
        assertThat(codes(read)).containsExactly("source.problem.eu-not-a-call");
    }

    @Test
    void cascadeCallsOfOneParentAreDifferentCalls() {
        Extraction read = readRows(
                with(row("11COMPETITIVE_CALLen", "8", "CREA-CULT-2025-COOP-UA-2"), "callTitle", "First"),
                with(row("12COMPETITIVE_CALLen", "8", "CREA-CULT-2025-COOP-UA-2"), "callTitle", "Second"));
        assertThat(ids(read)).containsExactly("eu/11COMPETITIVE_CALLen", "eu/12COMPETITIVE_CALLen");
        assertThat(read.sightings().get(0).content().title()).isEqualTo("First");
    }

    @Test
    void newsOfATopicIsNoCall() {
        Extraction read = readRows(row("484009484749921", "6", "HORIZON-CL4-2025-04-DATA-03"));
        assertThat(read.sightings()).isEmpty();
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aTopicClosesAtFiveInBrusselsWhateverTheIndexSays() {
        Content content = only(readRows(with(topic("A-2026-1"), "deadlineDate", "2026-09-23T00:00:00.000+0000")));
        assertThat(content.deadlines())
                .containsExactly(Deadline.at(LocalDate.of(2026, 9, 23), LocalTime.of(17, 0), Deadline.BRUSSELS));
    }

    @Test
    void bothStagesAreReadFromTheActionsWhenTheRowNamesOnlyTheFirst() {
        var row = with(topic("A-2026-1"), "deadlineDate", "2026-12-03T00:00:00.000+0000");
        with(row, "deadlineModel", "two-stage");
        with(row, "actions", "[{\"deadlineDates\":[\"2026-12-03\",\"2027-06-10\"]}]");
        assertThat(only(readRows(row)).deadlines())
                .extracting(d -> d.date() + " " + d.label().orElse(""))
                .containsExactly("2026-12-03 stage 1", "2027-06-10 stage 2");
    }

    @Test
    void actionsLeftBehindDoNotBringBackAMovedDeadline() {
        var row = with(topic("A-2026-1"), "deadlineDate", "2026-12-17T00:00:00.000+0000");
        with(row, "actions", "[{\"deadlineDates\":[\"2026-11-26\"]}]");
        assertThat(only(readRows(row)).deadlines())
                .extracting(Deadline::date)
                .containsExactly(LocalDate.of(2026, 12, 17));
    }

    @ParameterizedTest
    @CsvSource({"'',CLOSED", "2022-05-01T00:00:00.000+0000,CLOSED"})
    void aGhostThatThePortalCallsOpenIsNotOpen(String deadline, Status status) {
        var ghost = deadline.isEmpty() ? topic("A-2022-1") : with(topic("A-2022-1"), "deadlineDate", deadline);
        Sighting seen = readRows(ghost).sightings().get(0);
        Call call = new Call(seen.id(), seen.content(), List.of(), PortalPages.SEEN, Optional.empty());
        assertThat(call.status(PortalPages.SEEN)).isEqualTo(status);
    }

    @Test
    void anEnvelopeSharedWithSiblingsIsMarked() {
        var row = with(topic("CALL-2026-02-A"), "budgetOverview", PortalPages.resource("budget-siblings.json"));
        Content content = only(readRows(row));
        assertThat(content.value(Field.BUDGET_SCOPE)).contains(BudgetScope.CALL_SHARED);
        assertThat(content.value(Field.GRANT_MAX)).isEmpty();
    }

    @Test
    void themesComeFromKnownLabelsAndFreeWordsAreNoProblem() {
        var row = with(topic("A-2026-1"), "keywords", "Town twinning", "Anything whatever", "A-2026-1");
        Extraction read = readRows(with(row, "crossCuttingPriorities", "AI", "SSH"));
        assertThat(only(read).value(Field.THEMES).orElseThrow()).containsExactly("citizenship", "digital");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aNewPriorityOrProgrammeIsReportedOncePerPage() {
        var one = with(with(topic("A-2026-1"), "crossCuttingPriorities", "Novelty"), "frameworkProgramme", "7");
        var two = with(with(topic("A-2026-2"), "crossCuttingPriorities", "Novelty"), "frameworkProgramme", "7");
        assertThat(codes(readRows(one, two)))
                .containsExactly("source.problem.eu-new-programme", "source.problem.eu-new-label");
    }

    @Test
    void aProgrammeGivenByItsNameIsKnownToo() {
        Content content = only(readRows(with(topic("A-2026-1"), "frameworkProgramme", "HORIZON")));
        assertThat(content.value(Field.PROGRAMME)).contains("HORIZON");
    }

    @Test
    void theNextPageIsAskedForWithTheSameQuestion() {
        Extraction read = PortalPages.portal().read(search(answer(31, 30, topic("A-2026-1"))));
        Request next = read.morePages().get(1);
        assertThat(next.url().toString()).endsWith("pageNumber=2");
        assertThat(next.parts()).containsKey("query");
    }

    @Test
    void anEmptyPageEndsTheSearchWhateverTheTotalSays() {
        assertThat(PortalPages.portal().read(search(answer(900, 100))).morePages())
                .isEmpty();
    }

    @Test
    void theEndOfTheWindowIsReportedAndNotPassed() {
        var far = PortalAddress.withPageNumber(PortalPages.SEARCH, 100);
        Extraction read = PortalPages.portal().read(search(far, answer(20_000, 100, topic("A-2026-1"))));
        assertThat(codes(read)).containsExactly("source.problem.eu-window");
        assertThat(read.morePages()).hasSize(1);
    }

    @Test
    void theWholeIndexMeansThatTheQuestionWasIgnored() {
        Extraction read = PortalPages.portal().read(search(answer(634_563, 100, topic("A-2026-1"))));
        assertThat(read.sightings()).isEmpty();
        assertThat(read.morePages()).isEmpty();
        assertThat(codes(read)).containsExactly("source.problem.eu-question-ignored");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"totalResults\":\"7\",\"results\":[]}",
                "{\"totalResults\":7,\"results\":{}}",
                "{\"totalResults\":99999999999999999999999,\"results\":[]}",
                "{\"totalResults\":7.5,\"results\":[]}"
            })
    void anotherShapeIsOneProblem(String body) {
        assertThat(codes(PortalPages.portal().read(search(body)))).containsExactly("source.problem.eu-not-search");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "\"x\"",
                "[]",
                "{}",
                "{\"metadata\":null}",
                "{\"metadata\":[1]}",
                "{\"metadata\":{\"type\":\"1\"}}",
                "{\"metadata\":{\"type\":[\"1\"],\"identifier\":[\"../../x\"]}}",
                "{\"metadata\":{\"type\":[\"1\"],\"identifier\":[{\"a\":1}]}}",
                "{\"reference\":\"a b\",\"metadata\":{\"type\":[\"8\"],\"identifier\":[\"X\"]}}"
            })
    void aBrokenRowLosesOnlyItself(String row) {
        String body = "{\"totalResults\":2,\"pageSize\":100,\"results\":[" + row + "," + topic("A-2026-1") + "]}";
        Extraction read = PortalPages.portal().read(search(body));
        assertThat(ids(read)).containsExactly("eu/A-2026-1");
        assertThat(codes(read)).containsExactly("source.problem.eu-not-a-call");
    }

    @Test
    void valuesOfWrongTypesAreAbsentAndTheRestIsRead() {
        var row = with(topic("A-2026-1"), "actions", "[{\"deadlineDates\":{\"a\":[[]]}}", "x");
        with(with(row, "budgetOverview", "<html>"), "deadlineDate", "soon", "");
        with(with(row, "startDate", "yesterday"), "supportInfo", "<a href='mailto:'>x");
        assertThat(only(readRows(row)).all().keySet()).doesNotContain(Field.DEADLINES, Field.BUDGET, Field.OPENS);
    }
}
