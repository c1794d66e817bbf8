package fr.levier.source.eu;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.CallId;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.Sighting;
import fr.levier.money.Money;
import fr.levier.source.Extraction;
import fr.levier.source.Request;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicDetailsTest {
    private static final Sighting MILLISECONDS = sighting("details-milliseconds.json");
    private static final Sighting WORDS = sighting("details-words.json");

    private static Sighting sighting(String name) {
        Extraction read = PortalPages.portal().read(PortalPages.details(PortalPages.resource(name)));
        assertThat(read.problems()).isEmpty();
        return read.sightings().get(0);
    }

    @Test
    void theDetailsWeighAsTheIssuersPage() {
        assertThat(MILLISECONDS.id()).isEqualTo(new CallId("eu/FICTION-2027-TOWNS-01-two-stage"));
        assertThat(MILLISECONDS.rank()).isEqualTo(Rank.ISSUER);
        assertThat(MILLISECONDS.page().toString()).endsWith("/topic-details/FICTION-2027-TOWNS-01-two-stage");
    }

    @Test
    void bothStagesAreKeptInBrusselsTime() {
        assertThat(MILLISECONDS.content().opens()).contains(LocalDate.of(2024, 12, 3));
        assertThat(MILLISECONDS.content().deadlines())
                .containsExactly(
                        closing(LocalDate.of(2025, 4, 10), Optional.of("stage 1")),
                        closing(LocalDate.of(2026, 1, 20), Optional.of("stage 2")));
    }

    @Test
    void cutOffsInWordsAreKeptWithoutStages() {
        assertThat(WORDS.content().deadlines())
                .containsExactly(
                        closing(LocalDate.of(2026, 11, 6), Optional.empty()),
                        closing(LocalDate.of(2027, 5, 6), Optional.empty()));
    }

    private static Deadline closing(LocalDate day, Optional<String> label) {
        return new Deadline(day, Optional.of(LocalTime.of(17, 0)), Deadline.BRUSSELS, label);
    }

    @Test
    void aBudgetIsReadFromAListAndFromALoneObject() {
        assertThat(MILLISECONDS.content().value(Field.BUDGET)).contains(Money.euros("6000000"));
        assertThat(WORDS.content().value(Field.BUDGET)).contains(Money.euros("6000000"));
        assertThat(MILLISECONDS.content().value(Field.GRANT_MAX)).contains(Money.euros("50745"));
        assertThat(MILLISECONDS.content().value(Field.GRANT_MIN)).isEmpty();
    }

    @Test
    void doublyEncodedTextsBecomePlainAndScriptsVanish() {
        Content content = MILLISECONDS.content();
        assertThat(content.title()).isEqualTo("Towns & villages");
        assertThat(content.value(Field.DESCRIPTION)).contains("Bring citizens together.");
        assertThat(content.value(Field.CONTACT)).contains("EACEA-TOWNS@ec.europa.eu");
        assertThat(content.value(Field.DOCUMENTS).orElseThrow())
                .singleElement()
                .satisfies(d -> assertThat(d.title()).isEqualTo("Call document"));
    }

    @Test
    void anAmountIsProvenByTheTopicsOwnLine() {
        var budget = WORDS.content().find(Field.BUDGET).orElseThrow().evidence();
        assertThat(budget.place()).isEqualTo("TopicDetails.budgetOverviewJSONItem");
        assertThat(budget.quote()).isEqualTo("FICTION-2027-TOWNS-02 - CERV-LS: budgetYearMap {\"2027\":\"6000000\"}");
    }

    @Test
    void onlyTheKeyOfLevierMakesACallFictional() {
        assertThat(WORDS.content().is(Field.FICTIONAL)).isTrue();
        assertThat(MILLISECONDS.content().find(Field.FICTIONAL)).isEmpty();
    }

    @Test
    void everyValueHasItsPlaceAndItsRawWords() {
        var deadlines = WORDS.content().find(Field.DEADLINES).orElseThrow().evidence();
        assertThat(deadlines.place()).isEqualTo("TopicDetails.actions");
        assertThat(deadlines.quote()).contains("06 November 2026");
        assertThat(deadlines.url()).isEqualTo(PortalPages.DETAILS);
    }

    @Test
    void detailsOfAnotherTopicThanAskedForAreRefused() {
        Request asked = Request.get(PortalPages.DETAILS, "details", new CallId("eu/SOMETHING-ELSE"));
        byte[] body = PortalPages.resource("details-words.json").getBytes(StandardCharsets.UTF_8);
        Extraction read = PortalPages.portal().read(PortalPages.page(asked, body));
        assertThat(read.sightings()).isEmpty();
        assertThat(read.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("source.problem.eu-other-topic"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"TopicDetails\":null}",
                "{\"TopicDetails\":[1]}",
                "{\"TopicDetails\":{\"identifier\":[\"x\"]}}",
                "{\"TopicDetails\":{\"identifier\":\"../../etc\"}}",
                "{\"TopicDetails\":{\"identifier\":\"a b\"}}"
            })
    void whatIsNoTopicIsOneProblem(String body) {
        Extraction read = PortalPages.portal().read(PortalPages.details(body));
        assertThat(read.sightings()).isEmpty();
        assertThat(read.problems()).hasSize(1);
    }

    @Test
    void valuesOfWrongTypesAreAbsentAndTheRestIsRead() {
        String body = """
                {"TopicDetails":{"identifier":"A-2027-1","title":{"x":1},"description":[[]],"actions":"none",
                "frameworkProgramme":9,"keywords":{"a":"b"},"links":[1,{"url":7}],"conditions":true,
                "budgetOverviewJSONItem":[],"levierFictional":"yes","supportInfo":12}}""";
        Extraction read = PortalPages.portal().read(PortalPages.details(body));
        assertThat(read.problems()).isEmpty();
        assertThat(List.copyOf(read.sightings().get(0).content().all().keySet()))
                .doesNotContain(Field.TITLE, Field.DEADLINES, Field.BUDGET, Field.FICTIONAL, Field.APPLY_URL);
    }
}
