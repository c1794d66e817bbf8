package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.store.DataFolder;
import fr.levier.store.Store;
import fr.levier.store.World;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole product on the bundled world: the demonstration twice, then every command upon what it left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class EndToEndTest {
    private static final String GARRIGUE = "000000042";
    private static final String MUNICIPALITY = """
            {"authority": {"type": "commune", "name": "Notre commune", "population": 1200, "competences": ["water"],
                           "budgets": {"water": {"ownRevenue": 96000}}},
             "project": {"country": "SN", "themes": ["water"], "totalCost": 300000}}
            """;

    @TempDir
    static Path folder;

    private Ran first;
    private JsonNode calls;
    private Ran second;
    private @Nullable Store running;

    @BeforeAll
    void demonstrate() {
        first = Ran.command("demo", "--once", "--json", "--data", data());
        second = Ran.command("demo", "--once", "--json", "--data", data());
        // With a database that runs on, the commands attach to it as they do to a running server.
        running = Store.open(DataFolder.open(folder.resolve("data"), World.BUNDLED), Optional.empty());
        calls = ran("calls", "list", "--json").json();
    }

    @AfterAll
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    private static String data() {
        return folder.resolve("data").toString();
    }

    private static Ran ran(String... command) {
        return Ran.command(
                Stream.concat(Stream.of(command), Stream.of("--data", data())).toArray(String[]::new));
    }

    private static String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Test
    void theDemonstrationEndsWithItsDeliberateProblemsAndNoOthers() {
        Set<String> codes = stream(first.json().at("/collection/sources"))
                .flatMap(source -> stream(source.get("problems")))
                .map(problem -> problem.get("code").asText())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(first.code()).isEqualTo(3);
        assertThat(codes)
                .containsExactly(
                        "reading.problem.nothing-readable",
                        "reading.problem.unknown-theme",
                        "source.problem.eu-not-json");
        assertThat(first.tracesStack()).isFalse();
        assertThat(first.err()).contains("20 novembre 2026", "[4/4]", "eu-portal");
        assertThat(stream(first.json().at("/collection/sources")))
                .as("a broken page of one call leaves its source complete")
                .allMatch(source -> source.get("complete").asBoolean());
    }

    @TestFactory
    Stream<DynamicTest> whatPeopleTypeFindsWhatIsMeant() throws IOException {
        DemoSearch search = new DemoSearch(Objects.requireNonNull(running).database());
        return DemoSearch.questions()
                .map(question -> DynamicTest.dynamicTest(question.typed(), () -> search.check(question)));
    }

    @Test
    void everyCallIsThereOnceWithOriginsAndProof() {
        List<String> ids = stream(calls).map(c -> c.get("id").asText()).toList();

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
        assertThat(ids.stream().filter(id -> id.startsWith("eu/"))).hasSizeGreaterThanOrEqualTo(30);
        for (JsonNode call : calls) {
            assertThat(call.get("origins")).as(call.get("id").asText()).isNotEmpty();
            assertThat(stated(call)).isEqualTo(proven(call));
            assertThat(call.get("evidence"))
                    .allSatisfy(e -> assertThat(e.get("url").asText()).startsWith("http"));
        }
    }

    private static Set<String> stated(JsonNode call) {
        Set<String> fields = new TreeSet<>();
        call.fieldNames().forEachRemaining(fields::add);
        fields.removeAll(Set.of(
                "id",
                "status",
                "origins",
                "evidence",
                "disagreements",
                "attribution",
                "firstSeen",
                "changedAt",
                "withdrawnAt"));
        return fields;
    }

    private static Set<String> proven(JsonNode call) {
        Set<String> fields = new TreeSet<>();
        call.get("evidence").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    @ParameterizedTest
    @ValueSource(strings = {"meae-", "afd-ficol"})
    void aCallThatARelayRepeatsHasTwoOrigins(String scheme) {
        assertThat(stream(calls).filter(c -> c.get("id").asText().startsWith(scheme)))
                .anySatisfy(c -> assertThat(
                                stream(c.get("origins")).map(o -> o.get("rank").asText()))
                        .contains("RELAY", "ISSUER"));
    }

    @Test
    void aRelayWithTheIssuersNumberAndANewspaperAreOriginsOfTheIssuersCall() {
        assertThat(origins("eu/CERV-2026-CITIZENS-TOWN-NT"))
                .contains("eu-portal ISSUER", "euro-access RELAY", "aides-territoires RELAY");
        assertThat(origins("meae-generaliste/2024")).contains("meae ISSUER", "localtis PRESS");
        assertThat(stream(calls)).noneMatch(c -> c.get("id").asText().startsWith("maires-de-france/"));
        assertThat(stream(calls)
                        .filter(c -> c.has("formatPresumed"))
                        .map(c -> c.get("id").asText()))
                .as("a relay in a presumed form casts no doubt on what the issuer says")
                .contains("interreg-europe/2027")
                .doesNotContain("eu/CERV-2026-CITIZENS-TOWN-NT", "meae-generaliste/2025");
    }

    @Test
    void everyFamilyOfDescribedSitesHasItsCall() {
        assertThat(stream(calls).map(c -> c.get("id").asText()))
                .contains(
                        "urbact-transfer/2025",
                        "interreg-europe/2027",
                        "erasmus-ka220/2023",
                        "region-nouvelle-aquitaine/aide-fictive-cooperation-et-solidarite-internationales-2027",
                        "ycid/dispositifs-1",
                        "jsi-vvvsi/2027",
                        "meae-palestine/2025",
                        "aides-territoires/1004");
    }

    private Set<String> origins(String id) {
        return stream(calls)
                .filter(c -> c.get("id").asText().equals(id))
                .flatMap(c -> stream(c.get("origins")))
                .map(o -> o.get("source").asText() + " " + o.get("rank").asText())
                .collect(Collectors.toSet());
    }

    @Test
    void collectingTwiceChangesNothingAndUnchangedPagesAreNotSentAgain() {
        List<JsonNode> sources = stream(second.json().at("/collection/sources")).toList();

        assertThat(second.code()).isEqualTo(3);
        assertThat(sources).allSatisfy(s -> {
            assertThat(List.of(
                            s.get("new").asInt(),
                            s.get("changed").asInt(),
                            s.get("withdrawn").asInt()))
                    .as(s.get("source").asText())
                    .containsOnly(0);
            assertThat(s.get("notModified").asInt()).isPositive();
        });
        assertThat(ran("calls", "list", "--json").json()).isEqualTo(calls);
    }

    @Test
    void theLetterIsAMessageWithTextAndHtmlAndItsDeadlines() throws Exception {
        Path eml = Path.of(first.json().get("digest").asText());
        try (InputStream in = Files.newInputStream(eml)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            MimeMultipart parts = (MimeMultipart) message.getContent();
            assertThat(message.getSubject()).isNotBlank();
            assertThat(types(parts)).containsExactly("multipart/alternative", "text/calendar");
            assertThat(types((MimeMultipart) parts.getBodyPart(0).getContent()))
                    .containsExactly("text/plain", "text/html");
        }
    }

    private static List<String> types(MimeMultipart parts) throws MessagingException {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < parts.getCount(); i++) {
            types.add(parts.getBodyPart(i).getContentType().replaceFirst(";(?s).*", ""));
        }
        return types;
    }

    @Test
    void aCallIsShownWithItsHistory() {
        Ran shown = ran("calls", "show", "meae-generaliste/2025", "--json");

        assertThat(shown.code()).isZero();
        assertThat(shown.json().at("/history/0/kind").asText()).isEqualTo("NEW");
        assertThat(ran("calls", "show", "meae-generaliste/2025").out()).contains("www.diplomatie.gouv.fr");
        assertThat(ran("calls", "show", "no-such/call").code()).isEqualTo(2);
    }

    @Test
    void anAuthorityIsMatchedBySirenProjectAndFile() throws Exception {
        Ran bySiren = ran("match", "--authority", GARRIGUE, "--project", "assainissement-gabes", "--json");
        Ran byFile = ran("match", "--authority", file("town.json", MUNICIPALITY), "--json");

        assertThat(List.of(bySiren.code(), byFile.code())).containsOnly(0);
        assertThat(bySiren.json().get("matches")).isNotEmpty();
        assertThat(byFile.json().at("/matches/0/verdict/eligibility").asText()).isNotEmpty();
        assertThat(ran("match", "--authority", GARRIGUE).out()).contains("éligible");
        assertThat(ran("match", "--authority", "999999999").code()).isEqualTo(2);
        assertThat(ran("match", "--authority", GARRIGUE, "--project", "none").err())
                .contains("assainissement-gabes");
        assertThat(ran("match", "--authority", file("bad.json", "{\"authority\": "))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theQuestionsThatCountMostComeFirstAndARefusalNamesItsSource() throws Exception {
        String town = file("questions.json", MUNICIPALITY);
        JsonNode questions = ran("match", "--authority", town, "--json").json().get("questions");
        String text = ran("match", "--authority", town).out();

        assertThat(questions.size()).isGreaterThan(3);
        assertThat(questions.get(0).get("calls").asInt())
                .isGreaterThanOrEqualTo(questions.get(1).get("calls").asInt());
        assertThat(text.lines().filter(line -> line.contains("Question qui compte le plus")))
                .hasSize(3);
        assertThat(text).contains(questions.get(0).get("question").asText(), "(source\u00a0: ");
    }

    @Test
    void aCallThatStatesItsCountriesRefusesAProjectElsewhere() {
        JsonNode matches = ran("match", "--authority", GARRIGUE, "--project", "assainissement-gabes", "--json")
                .json()
                .get("matches");

        assertThat(stream(matches).filter(m -> m.get("call").asText().endsWith("EuropeAid-990001")))
                .hasSize(1)
                .allSatisfy(
                        m -> assertThat(m.at("/verdict/eligibility").asText()).isEqualTo("INELIGIBLE"));
    }

    @Test
    void aFaultyValueIsToldWithItsFileAndAnExample() throws Exception {
        String bad = file(
                "kind.json", "{\"authority\": {\"type\": \"commune\", \"name\": \"X\", \"population\": \"many\"}}");

        assertThat(ran("match", "--authority", bad).err())
                .contains(bad + ":authority.population", "un nombre entier (par exemple 1200)");
        assertThat(ran("match", "--authority", bad, "--lang", "en").err()).contains("a whole number");
    }

    @Test
    void theLetterOfAnyDayIsPreviewed() {
        Ran letter = ran("digest", "preview", "--authority", GARRIGUE, "--date", "2026-11-23", "--json");

        assertThat(letter.code()).isZero();
        assertThat(letter.json().get("text").asText()).contains("appel fictif");
        assertThat(ran("digest", "preview", "--authority", GARRIGUE, "--date", "tomorrow")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void rulesAreCheckedAndADescriptionIsJudgedWithoutADatabase() throws Exception {
        String town = file("judged.json", MUNICIPALITY);
        Ran judged = Ran.command("judge", "--scheme", "afd-ficol", "--date", "2024-03-01", "--facts", town);

        assertThat(Ran.command("rules", "check", "--json").json().get("valid").asBoolean())
                .isTrue();
        assertThat(judged.code()).isZero();
        assertThat(judged.json().get("eligibility").asText()).isNotEmpty();
        assertThat(Ran.command(
                                "judge",
                                "--scheme",
                                "afd-ficoll",
                                "--date",
                                "2024-03-01",
                                "--facts",
                                town,
                                "--lang",
                                "en")
                        .err())
                .contains("the nearest: afd-ficol");
    }

    @Test
    void theBundledAuthoritiesAreListedWithTheirProjects() {
        JsonNode list = ran("authorities", "list", "--json").json();

        assertThat(list).hasSize(12);
        assertThat(stream(list).flatMap(a -> stream(a.get("projects")))).hasSize(6);
    }

    @Test
    void theBundledWorldIsNotMixedWithTheRealOne() throws Exception {
        String town = file("siren.json", MUNICIPALITY.replace("\"name\"", "\"siren\": \"000000099\", \"name\""));
        Path live = folder.resolve("live");
        DataFolder.open(live, World.LIVE).close();

        for (Ran refused : List.of(
                ran("collect"),
                ran("serve", "--port", "0"),
                ran("authorities", "add", town),
                Ran.command("demo", "--once", "--data", live.toString()))) {
            assertThat(refused.code()).as(refused.err()).isEqualTo(2);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.tracesStack()).isFalse();
        }
    }

    @Test
    void resultsAloneStandOnStandardOutput() {
        assertThat(first.out()).startsWith("{").doesNotContain("[1/4]");
        assertThat(ran("calls", "list").err()).contains("20 novembre 2026");
        assertThat(ran("calls", "list").out().lines()).hasSize(calls.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo",
                "serve",
                "collect",
                "calls",
                "calls list",
                "calls show",
                "match",
                "judge",
                "digest",
                "digest preview",
                "authorities",
                "authorities add",
                "authorities list",
                "rules",
                "rules check"
            })
    void everyCommandHasHelpInBothLanguages(String command) {
        List<String> words = new ArrayList<>(command.isEmpty() ? List.of() : List.of(command.split(" ", -1)));
        words.add("--help");
        Ran french = Ran.command(words.toArray(String[]::new));
        words.addAll(List.of("--lang", "en"));
        Ran english = Ran.command(words.toArray(String[]::new));

        assertThat(List.of(french.code(), english.code()))
                .as(french.err() + english.err())
                .containsOnly(0);
        assertThat(french.out()).contains("Code de sortie", "--help");
        assertThat(english.out()).contains("Exit code", "--help");
        assertThat(french.err() + english.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls list --no-such", "no-such", "match", "calls", "calls list --status GREEN"})
    void misuseIsExplainedInTheUsersLanguage(String line) {
        Ran french = Ran.command(line.split(" ", -1));
        Ran english = Ran.command((line + " --lang en").split(" ", -1));

        assertThat(List.of(french.code(), english.code())).containsOnly(2);
        assertThat(french.err()).contains("Aide");
        assertThat(english.err()).contains("Help: ").isNotEqualTo(french.err());
        assertThat(french.out() + english.out()).isEmpty();
        assertThat(french.err()).doesNotContain("Exception");
    }
}
