package fr.levier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallJson;
import fr.levier.message.Messages;
import fr.levier.problem.Place;
import fr.levier.problem.Problems;
import fr.levier.rule.Facts;
import fr.levier.rule.RuleFiles;
import fr.levier.rule.Rulebook;
import fr.levier.rule.RulebookLoader;
import fr.levier.source.Page;
import fr.levier.source.Request;
import fr.levier.source.extract.Reading;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page excludes, before a metropolis of Occitanie whose project in Tunisia its scheme alone would admit. */
class JudgedPageTest {
    private static final Rulebook RULES =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);
    private static final URI URL = URI.create("https://www.example.org/ficol");
    private static final String FACTS =
            "{\"authority\": {\"type\": \"metropole\", \"region\": \"76\", \"population\": 500000, \"competences\": [\"water\", \"mobility\"]},"
                    + " \"project\": {\"country\": \"TN\", \"themes\": [\"mobility\"], \"totalCost\": 900000, \"ownContribution\": 300000,"
                    + " \"durationMonths\": 36, \"authorityOnlyFunds\": false, \"carrier\": \"authority\"}}";
    private static final String ADMITTED =
            "<p>Date limite : 13 septembre 2024.</p><p>L’appel s’adresse aux métropoles.</p>";

    @Test
    void aPageThatExcludesNobodyLeavesTheVerdictOfItsScheme() {
        JsonNode verdict = judge(ADMITTED);

        assertThat(verdict.path("eligibility").asText())
                .as(verdict.toPrettyString())
                .isEqualTo("ELIGIBLE");
        assertThat(verdict.path("call").path("scheme").asText()).isEqualTo("afd-ficol");
        assertThat(verdict.path("campaign").asText()).isEqualTo("2024");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les métropoles ne sont pas éligibles.",
                "Les métropoles et les départements ne peuvent pas candidater.",
                "Sont exclues : les métropoles.",
                "Ne sont pas éligibles :</p><ul><li>les métropoles ;</li><li>les régions.</li></ul><p>",
                "L’appel est ouvert aux collectivités territoriales, à l’exception des métropoles.",
                "L’appel est réservé aux communes.",
                "Cet appel est réservé exclusivement aux associations.",
                "Associations uniquement.",
                "Seules les communes sont éligibles.",
                "L’appel est réservé aux communes de moins de 10 000 habitants.",
                "L’appel est réservé aux métropoles de moins de 10 000 habitants.",
                "Les métropoles de plus de 300 000 habitants ne sont pas éligibles.",
                "Pays éligibles : Bénin, Togo et Sénégal.",
                "Pays éligibles :</p><ul><li>Bénin</li><li>Togo</li><li>Sénégal</li></ul><p>",
                "Les projets doivent se dérouler exclusivement au Bénin ou au Togo.",
                "Tous les pays sont éligibles, hors Tunisie.",
                "La Tunisie n’est pas éligible.",
                "Seules les collectivités situées en Bretagne sont éligibles.",
                "Metropolises are welcome, but only associations may apply.",
                "The call is open only to municipalities.",
                "Only for NGOs.",
                "Associations only.",
                "Eligible countries: Benin, Togo and Senegal.",
                "Projects in Tunisia are excluded.",
                "All countries are eligible, except Tunisia.",
                "Companies only.",
            })
    void whatAPageExcludesIsRefusedWithItsWords(String sentence) {
        JsonNode verdict = judge("<p>Date limite : 13 septembre 2024.</p><p>" + sentence + "</p>");

        assertThat(verdict.path("eligibility").asText())
                .as(verdict.toPrettyString())
                .isEqualTo("INELIGIBLE");
        JsonNode reason = verdict.path("reasons").path(0);
        assertThat(reason.path("outcome").asText()).isEqualTo("UNMET");
        assertThat(reason.path("reference").path("url").asText()).isEqualTo(URL.toString());
        assertThat(reason.path("reference").path("quote").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L’appel s’adresse aux métropoles littorales.",
                "L’appel s’adresse aux métropoles situées dans le massif des Alpes.",
                "L’appel s’adresse aux métropoles du Grand Est de la France.",
                "L’appel est réservé aux lauréats de l’édition 2023.",
                "L’appel est réservé aux membres du réseau Bretagne Solidaire.",
                "Seules les métropoles dépourvues de convention sont éligibles.",
                "Les métropoles qui ont reçu une aide en 2023 ne sont pas éligibles.",
                "Les communes du Finistère peuvent candidater.",
                "Cet appel s’adresse aux lycées et aux clubs sportifs.",
                "Territoires éligibles : ancien bassin minier.",
                "Les projets se dérouleront dans les pays du Sahel uniquement.",
                "La population de la collectivité n’excède pas 20 000 habitants.",
                "Only members of the network may apply.",
                "Applicants must be located in the Alpine area.",
                "Organisations established before 2010 are not eligible.",
                "This fund is for small towns only.",
                "L’appel est réservé aux collectivités territoriales et aux métropoles de moins de 10 000 habitants.",
                "Dispositif destiné aux territoires de montagne.",
                "Les collectivités lauréates de 2022 ne peuvent pas déposer de nouveau projet.",
                "Ne peuvent candidater que les communes.",
                "Le fonds ne concerne que les communes du parc naturel.",
                "No metropolis may apply.",
                "Metropolitan authorities need not apply.",
                "Les candidatures des métropoles ne seront pas retenues.",
                "Les métropoles sont hors champ.",
                "Les métropoles en sont exclues.",
                "Ce dispositif exclut les métropoles.",
                "Territory: Brittany only.",
                "Communes : date limite le 30 novembre 2024. Métropoles : date limite le 1er mars 2024.",
            })
    void whatIsNotUnderstoodIsNeverEligible(String sentence) {
        JsonNode verdict = judge("<p>Date limite : 13 septembre 2024.</p><p>" + sentence + "</p>");

        assertThat(verdict.path("eligibility").asText())
                .as(verdict.toPrettyString())
                .isNotEqualTo("ELIGIBLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les associations ne sont pas éligibles.",
                "Les communes et les régions ne sont pas éligibles.",
                "Les dépenses de fonctionnement ne sont pas éligibles.",
                "Pays éligibles : Bénin, Togo, Tunisie.",
                "Les projets en Chine ne sont pas éligibles.",
                "L’appel est réservé aux métropoles.",
                "Les communes de moins de 10 000 habitants et les métropoles sont éligibles.",
            })
    void whatExcludesOthersExcludesNobodyElse(String sentence) {
        JsonNode verdict = judge(ADMITTED + "<p>" + sentence + "</p>");

        assertThat(verdict.path("eligibility").asText())
                .as(verdict.toPrettyString())
                .isEqualTo("ELIGIBLE");
    }

    /** Of two countries the page admits one: what becomes of the other is for whoever can read the page. */
    @Test
    void aProjectPartlyBeyondAClosedListIsAsked() {
        Reading page =
                read("<h1>Appel à projets FICOL 2024</h1><p>La facilité finance des projets de collectivités.</p>"
                        + ADMITTED + "<p>Pays éligibles : Tunisie, Maroc, Bénin.</p>");

        JsonNode within = judge(page, facts(FACTS.replace("\"country\": \"TN\"", "\"countries\": [\"TN\", \"MA\"]")));
        JsonNode beyond = judge(page, facts(FACTS.replace("\"country\": \"TN\"", "\"countries\": [\"TN\", \"SN\"]")));

        assertThat(within.path("eligibility").asText())
                .as(within.toPrettyString())
                .isEqualTo("ELIGIBLE");
        assertThat(beyond.path("eligibility").asText())
                .as(beyond.toPrettyString())
                .isEqualTo("TO_CONFIRM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les régions et les départements ne peuvent pas candidater.",
                "Les départements et les régions ne sont pas éligibles.",
                "Les régions sont exclues.",
                "Aucune région ne pourra déposer de dossier."
            })
    void aRegionThatAPageExcludesIsRefused(String sentence) {
        JsonNode verdict = judge(
                read("<h1>Appel à projets FICOL 2024</h1><p>La facilité finance des projets de collectivités.</p>"
                        + "<p>Date limite : 13 septembre 2024.</p><p>" + sentence + "</p>"),
                facts(FACTS.replace("\"metropole\"", "\"region\"")));

        assertThat(verdict.path("eligibility").asText())
                .as(verdict.toPrettyString())
                .isEqualTo("INELIGIBLE");
    }

    static Stream<Arguments> cases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/fr/levier/command/page-cases.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(parts -> Arguments.of(parts[0], parts[1]));
    }

    /** NOT stands for refused or asked: both are safe, only « éligible » is not. */
    @ParameterizedTest
    @MethodSource("cases")
    void whatAPageSaysBesideItsSchemeIsWeighed(String verdict, String words) {
        JsonNode read = judge(ADMITTED + words);
        String eligibility = read.path("eligibility").asText();

        assertThat(verdict.equals("NOT") ? !eligibility.equals("ELIGIBLE") : eligibility.equals(verdict))
                .as(read.toPrettyString())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pays éligibles : Bénin, Togo et Sénégal.</p><p>Les projets doivent se dérouler exclusivement au Bénin ou au Togo.",
                "Pays éligibles : Bénin, Togo et Tunisie.</p><p>La Tunisie n’est pas éligible.",
                "Tous les pays sont éligibles, hors Tunisie.",
            })
    void whereAPageRefusesTheCountryNothingBesideAdmitsOrDoubtsIt(String sentence) {
        JsonNode verdict = judge(ADMITTED + "<p>" + sentence + "</p>");

        assertThat(verdict.path("eligibility").asText())
                .as(verdict.toPrettyString())
                .isEqualTo("INELIGIBLE");
        List<String> outcomes = verdict.path("reasons").findParents("condition").stream()
                .filter(reason -> reason.path("condition").asText().startsWith("page-"))
                .filter(reason -> reason.path("sentence").asText().matches("(?s).*(?:Tunisie|Bénin|Togo).*"))
                .map(reason -> reason.path("outcome").asText())
                .distinct()
                .toList();
        assertThat(outcomes).as(verdict.toPrettyString()).containsExactly("UNMET");
    }

    @Test
    void aProjectOfWhichNobodySaysTheCostIsAskedForIt() {
        String unknown = FACTS.replace("\"totalCost\": 900000, \"ownContribution\": 300000,", "");
        Reading reading = read("<h1>Appel à projets FICOL 2024</h1>" + ADMITTED
                + "<p>Le coût total du projet doit être compris entre 50 000 € et 300 000 €.</p>");
        JsonNode verdict = judge(reading, facts(unknown));

        assertThat(verdict.path("eligibility").asText()).isEqualTo("TO_CONFIRM");
        assertThat(verdict.path("missing").findValuesAsText("fact")).contains("project.totalCost");
    }

    @Test
    void aPastDeadlineIsRefusedWithTheWordsOfThePage() {
        JsonNode verdict = judge("<p>Les dossiers sont à déposer avant le 2 mai 2024.</p>");

        assertThat(verdict.path("eligibility").asText()).isEqualTo("INELIGIBLE");
        assertThat(verdict.path("reasons").path(0).path("sentence").asText()).contains("2 mai 2024");
    }

    @Test
    void aDeadlineOfThatDayCanStillBeMet() {
        JsonNode verdict = judge("<p>Date limite : 15 mai 2024.</p><p>L’appel s’adresse aux métropoles.</p>");

        assertThat(verdict.path("eligibility").asText()).isEqualTo("ELIGIBLE");
    }

    @Test
    void withoutAKnownSchemeNobodyIsEligible() {
        Reading reading = read("<h1>Fonds de la ville de Nulle-Part, appel fictif</h1>" + ADMITTED);
        JsonNode verdict = judge(reading, facts(FACTS));

        assertThat(verdict.path("eligibility").asText()).isEqualTo("TO_CONFIRM");
        assertThat(verdict.path("modelled").asBoolean()).isFalse();
    }

    @Property(tries = 300)
    void aPageNeverTurnsARefusalOrADoubtIntoEligible(@ForAll("facts") String facts, @ForAll("pages") String page) {
        Facts read = facts(facts);
        String scheme = RULES.judge("afd-ficol", Optional.of("2024"), DAY, read, List.of())
                .eligibility()
                .name();
        String withPage = judge(
                        read(
                                "<h1>Appel à projets FICOL 2024</h1><p>La facilité finance des projets de collectivités à l’international, avec leurs partenaires.</p><p>Date limite : 13 septembre 2024.</p>"
                                        + page),
                        read)
                .path("eligibility")
                .asText();

        assertThat(scheme.equals("INELIGIBLE")).as(page).isIn(false, withPage.equals("INELIGIBLE"));
        assertThat(withPage.equals("ELIGIBLE")).as(page).isIn(false, scheme.equals("ELIGIBLE"));
    }

    @Provide
    Arbitrary<String> pages() {
        Arbitrary<String> who =
                Arbitraries.of("communes", "métropoles", "associations", "régions", "municipalities", "lycées");
        Arbitrary<String> how = Arbitraries.of(
                "Les %s ne sont pas éligibles.",
                "L’appel est réservé aux %s.",
                "Ouvert à tous sauf les %s.",
                "Only %s may apply.",
                "Les %s de moins de 10 000 habitants sont éligibles.",
                "Les %s situées au Bénin peuvent candidater.",
                "Pays éligibles : Togo, %s.");
        return Combinators.combine(how, who)
                .as((sentence, name) -> "<p>" + String.format(Locale.ROOT, sentence, name) + "</p>")
                .list()
                .ofMaxSize(4)
                .map(sentences -> String.join("", sentences));
    }

    @Provide
    Arbitrary<String> facts() {
        Arbitrary<String> type =
                Arbitraries.of("", "\"type\": \"commune\",", "\"type\": \"metropole\",", "\"type\": \"region\",");
        Arbitrary<String> people = Arbitraries.of("", "\"population\": 5000,", "\"population\": 500000,");
        Arbitrary<String> country =
                Arbitraries.of("", "\"country\": \"TN\",", "\"country\": \"TG\",", "\"country\": \"JP\",");
        Arbitrary<String> carrier = Arbitraries.of("", "\"carrier\": \"association\",", "\"carrier\": \"authority\",");
        Arbitrary<String> cost =
                Arbitraries.of("", "\"totalCost\": 900000, \"ownContribution\": 300000, \"durationMonths\": 36,");
        Arbitrary<String> funds = Arbitraries.of(
                "\"authorityOnlyFunds\": false", "\"authorityOnlyFunds\": true", "\"durationMonths\": null");
        return Combinators.combine(type, people, country, carrier, cost, funds)
                .as((t, p, c, r, m, f) ->
                        "{\"authority\": {" + t + p + "\"competences\": [\"mobility\"]}, \"project\": {" + c + r
                                + "\"themes\": [\"mobility\"]," + (f.contains("null") ? "" : m) + f + "}}");
    }

    private static JsonNode judge(String body) {
        return judge(
                read(
                        "<h1>Appel à projets FICOL 2024</h1><p>La facilité finance des projets de collectivités à l’international, avec leurs partenaires.</p>"
                                + body),
                facts(FACTS));
    }

    private static JsonNode judge(Reading reading, Facts facts) {
        assertThat(reading.calls()).isNotEmpty();
        return new JudgedPage(reading, URL, Optional.empty(), RULES, DAY, Messages.in(Locale.FRANCE)).judge(facts);
    }

    private static Reading read(String body) {
        byte[] html = ("<html><body><main>" + body + "</main></body></html>").getBytes(StandardCharsets.UTF_8);
        Page page = new Page(Request.get(URL, "page"), URL, "text/html", html, Instant.EPOCH);
        return Reading.of(page, new RecognisedSchemes(() -> RULES));
    }

    private static Facts facts(String json) {
        Problems problems = new Problems();
        try {
            Facts facts = RULES.factsReader().read(CallJson.mapper().readTree(json), Place.of("facts"), problems);
            assertThat(problems.list()).isEmpty();
            return facts;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
