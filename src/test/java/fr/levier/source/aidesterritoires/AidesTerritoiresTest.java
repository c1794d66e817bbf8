package fr.levier.source.aidesterritoires;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.Rank;
import fr.levier.call.SchemeRecogniser;
import fr.levier.money.Rate;
import fr.levier.problem.Problem;
import fr.levier.source.Credential;
import fr.levier.source.Extraction;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interface of Aides-territoires: a token that nobody sees, a list, and only what concerns action abroad. */
class AidesTerritoiresTest {
    private static final Credential BEARER =
            new Credential("Authorization", "Bearer ", new Secret("hidden-word"), false);
    private final AidesTerritoires source =
            new AidesTerritoires(SchemeRecogniser.none(), Optional.of(new Secret("long-word")));

    private Extraction read(String kind, String body) {
        URI url = URI.create("https://aides-territoires.beta.gouv.fr/api/aids/?itemsPerPage=100");
        Request request = Request.get(url, kind).with(BEARER);
        return source.read(new Page(
                request,
                url,
                "application/json",
                body.getBytes(StandardCharsets.UTF_8),
                Instant.parse("2026-11-20T06:00:00Z")));
    }

    private static String bundled() throws IOException {
        return Files.readString(
                Path.of("fixtures/world/__files/aides-territoires.beta.gouv.fr/api/aids/aids-page-1.json"));
    }

    private static String aid(String rest) {
        return "{\"count\":1,\"next\":null,\"results\":[{\"id\":7,\"name\":\"Jumelage\",\"financers\":[\"Mairie\"]"
                + rest + "}]}";
    }

    private Content only(String rest) {
        return read("aids", aid(rest)).sightings().get(0).content();
    }

    @Test
    void withoutATokenThereIsNothingToAskAndTheCardSaysWhy() {
        AidesTerritoires without = new AidesTerritoires(SchemeRecogniser.none(), Optional.empty());

        assertThat(without.start()).isEmpty();
        assertThat(without.card().missing()).contains("LEVIER_AIDES_TERRITOIRES_TOKEN");
        assertThat(source.card().missing()).isEmpty();
    }

    @Test
    void theTokenIsExchangedAndNeverShown() {
        Request first = source.start().get(0);
        Extraction connected = read("connect", "{\"token\":\"of-the-day\"}");

        assertThat(first.credential().orElseThrow().exchanged()).isTrue();
        assertThat(connected.morePages()).singleElement().satisfies(r -> {
            assertThat(r.url()).hasPath("/api/aids/");
            assertThat(r.credential().orElseThrow().header()).isEqualTo("Authorization");
        });
        assertThat(first.toString() + connected + source.card())
                .doesNotContain("long-word")
                .doesNotContain("of-the-day")
                .contains("•••");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"token\":\"\"}",
                "{\"token\":\"a\\r\\nHost: evil\"}",
                "{\"token\":7000"
            })
    void noTokenIsOneProblem(String body) {
        Extraction read = read("connect", body);

        assertThat(read.morePages()).isEmpty();
        assertThat(read.problems())
                .hasSize(1)
                .extracting(Problem::code)
                .allMatch(c -> c.startsWith("source.problem.aides-"));
    }

    @Test
    void onlyGrantsForActionAbroadOrOfTheUnionAreKept() throws IOException {
        Extraction read = read("aids", bundled());

        assertThat(read.sightings())
                .extracting(s -> s.id().value())
                .containsExactly("aides-territoires/1001", "eu/CERV-2026-CITIZENS-TOWN-NT", "aides-territoires/1004");
        assertThat(read.sightings()).allMatch(s -> s.rank() == Rank.RELAY);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void everyValueIsAFieldWithItsPlace() throws IOException {
        Content said = read("aids", bundled()).sightings().get(0).content();

        assertThat(said.deadlines()).containsExactly(Deadline.ofDay(LocalDate.of(2025, 5, 30)));
        assertThat(said.value(Field.RATE_MAX)).contains(Rate.ofPercent("70"));
        assertThat(said.value(Field.APPLICANTS).orElseThrow()).contains("commune", "region", "departement");
        assertThat(said.value(Field.DESCRIPTION).orElseThrow()).doesNotContain("<p>");
        assertThat(said.find(Field.DEADLINES).orElseThrow().evidence().place())
                .isEqualTo("results[0].submission_deadline");
        assertThat(said.is(Field.FORMAT_PRESUMED)).isTrue();
    }

    @Test
    void aKnownSchemeGivesItsIdentity() throws IOException {
        AidesTerritoires knowing = new AidesTerritoires(
                (title, funder) -> Optional.of("meae-generaliste").filter(s -> title.contains("généraliste")),
                Optional.of(new Secret("x")));
        URI url = URI.create("https://aides-territoires.beta.gouv.fr/api/aids/");
        Page page =
                new Page(Request.get(url, "aids"), url, "", bundled().getBytes(StandardCharsets.UTF_8), Instant.EPOCH);

        assertThat(knowing.read(page).sightings().get(0).id()).hasToString("meae-generaliste/2025");
    }

    @Test
    void boundsOfZeroAndFalseDatesSayNothing() {
        Content said = only(
                ",\"subvention_rate_upper_bound\":0,\"submission_deadline\":\"2026-13-40\",\"start_date\":7,\"application_url\":\"javascript:alert(1)\"");

        assertThat(said.find(Field.RATE_MAX)).isEmpty();
        assertThat(said.find(Field.DEADLINES)).isEmpty();
        assertThat(said.find(Field.OPENS)).isEmpty();
        assertThat(said.find(Field.APPLY_URL)).isEmpty();
    }

    @Test
    void whatIsAlwaysOpenIsPermanentAndWhatEndedIsGone() {
        assertThat(only(",\"recurrence\":\"Permanente\"").is(Field.PERMANENT)).isTrue();
        assertThat(only(",\"recurrence\":\"Permanente\",\"submission_deadline\":\"2027-01-01\"")
                        .is(Field.PERMANENT))
                .isFalse();
        assertThat(read("aids", aid(",\"is_live\":false")).sightings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/api/aids/?page=2", "http://127.0.0.1/", "/api/connexion/", "::"})
    void theNextPageIsNeverElsewhere(String next) {
        Extraction read = read("aids", aid("").replace("\"next\":null", "\"next\":\"" + next + "\""));

        assertThat(read.morePages()).isEmpty();
        assertThat(read.problems()).extracting(Problem::code).containsExactly("source.problem.aides-next");
    }

    @Test
    void theNextPageIsAskedWithTheSameCredential() {
        Extraction read =
                read("aids", aid("").replace("\"next\":null", "\"next\":\"/api/aids/?itemsPerPage=100&page=2\""));

        assertThat(read.morePages().get(0).credential()).contains(BEARER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"results\":{}}", "{}", "nope", "{\"results\":[{\"id\":\"../x\",\"name\":\"Jumelage\"}]}"})
    void anotherShapeIsOneProblem(String body) {
        Extraction read = read("aids", body);

        assertThat(read.sightings()).isEmpty();
        assertThat(read.problems()).hasSize(1);
    }
}
