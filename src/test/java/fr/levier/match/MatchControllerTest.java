package fr.levier.match;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.web.Assets;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(environments = "pages")
class MatchControllerTest {
    private static final String TOWNS = "/appels/eu/CERV-2027-CITIZENS-TOWN-TT";
    private static final String BY_APPLICANT = "/appels/meae-territoires/2027";
    private static final String GENERALIST = "/appels/meae-generaliste/2026";
    private static final String PROJECT = "&projet=rencontre-de-villes";
    private static final String SIREN = "?siren=000000018";

    private final HttpClient client;

    MatchControllerTest(@Client("/") HttpClient client) {
        this.client = client;
    }

    @Test
    void theFrontDoorAsksForTheAuthorityAndLeadsToTheListOfCalls() {
        assertThat(html("/")).contains("Quelle est votre collectivité", "href=\"/appels\"");
    }

    @Test
    void anAuthorityIsFoundByItsNameAndSeesItsCallsAtOnce() {
        assertThat(html("/collectivites?nom=montpelier"))
                .containsSubsequence("/appels?siren=213401722", "Montpellier", "habitants");
        assertThat(html("/collectivites?nom=zzzzqqq")).contains("Aucune collectivité trouvée", "Vérifiez");
        assertThat(html("/appels?siren=213401722")).contains("Pour Montpellier", "class=\"verdict");
    }

    @Test
    void anAnswerTravelsInEveryLinkAndAWrongOneIsSaid() {
        String answered = html("/appels?siren=213401722&d.authority.rrmaMember=true&d.unheard.of=1");
        assertThat(answered)
                .contains("Une réponse est gardée", "d.authority.rrmaMember=true\"")
                .contains("name=\"d.authority.rrmaMember\" value=\"true\"")
                .doesNotContain("name=\"d.unheard.of\"");
        assertThat(html("/appels?siren=213401722&d.authority.rrmaMember=plutot"))
                .contains("role=\"alert\"", "value=\"plutot\"");
    }

    @Test
    void theListShowsOpenCallsFirstAndTheNextClosingOnTop() {
        assertThat(html("/appels"))
                .containsSubsequence(
                        "Town Twinning",
                        "Appel généraliste 2026",
                        "1 % eau",
                        "FICOL 2027",
                        "Jeunesse 2026",
                        "LIFE withdrawn");
    }

    @Test
    void anOpenCallSaysWhenItClosesAndAClosedOneIsNeverSoon() {
        String page = html("/appels");
        assertThat(page)
                .contains(
                        "Clôture le 10\u00a0décembre 2026", "encore 20 jours", "Clos depuis le 19\u00a0novembre 2026");
        assertThat(page.substring(page.indexOf("id=\"clos\""), page.indexOf("id=\"retires\"")))
                .doesNotContain("soon", "encore");
    }

    @Test
    void amountsRatesThemesAndMarksAreShownOnlyWhereStated() {
        assertThat(html("/appels"))
                .contains("de 5\u202f000\u00a0€ à 50\u202f745,50\u00a0€", "jusqu’à 87,5\u202f% du coût")
                .contains("Eau", "appel fictif", "format présumé")
                .doesNotContain(">0\u00a0€", "null");
    }

    @Test
    void noVerdictIsShownUntilAnAuthorityIsChosen() {
        assertThat(html("/appels")).doesNotContain("class=\"verdict");
        assertThat(html("/appels" + SIREN)).contains("verdict TO_CONFIRM", "verdict INELIGIBLE", "(présumé)");
    }

    @Test
    void besideACallThatNobodyCanAnswerAnyMoreThereIsNoVerdict() {
        assertThat(html("/appels" + SIREN + "&statut=clos"))
                .contains("Jeunesse 2026")
                .doesNotContain("class=\"verdict");
    }

    @ParameterizedTest
    @CsvSource({
        "?statut=permanents, 1 % eau, Town Twinning",
        "?statut=clos, Jeunesse 2026, FICOL 2027",
        "?financeur=meae, Appel généraliste, Town Twinning",
        "?q=GENERALISTE, Appel généraliste, Town Twinning",
        "?q=citizens%20together, Town Twinning, Appel généraliste"
    })
    void theListCanBeNarrowed(String query, String kept, String left) {
        assertThat(html("/appels" + query)).contains(kept).doesNotContain(left);
    }

    @Test
    void aValueThatMeansNothingIsToldAndAKnownOneIsNot() {
        assertThat(html("/appels?pays=ZZ")).contains("Valeur inconnue pour", "ZZ");
        assertThat(html("/appels?theme=water&pays=ZZ&famille=neant")).contains("ZZ", "neant");
        assertThat(html("/appels?theme=water")).doesNotContain("Valeur inconnue");
    }

    @Test
    void whatIsCutSaysThatThereIsMore() {
        assertThat(html("/collectivites?nom=saint"))
                .contains("Plus de 21 collectivités trouvées"); // one of them described
    }

    @Test
    void aSearchWithoutResultSaysHowToGoOn() {
        assertThat(html("/appels?q=zzzz")).contains("Aucun appel trouvé", "Élargissez-la");
    }

    @Test
    void thePageOfACallProvesEachValue() {
        assertThat(html(TOWNS))
                .contains("<code>EUR 50 745.50</code>", "Lu le 20\u00a0novembre 2026 sur")
                .contains("champ d’un format de données", "10\u00a0décembre 2026 à 17\u00a0h (heure de Bruxelles)")
                .contains("rrma.example", "relais, lu en dernier le")
                .contains("contredisent", "60\u202f%")
                .contains("Campagne\u00a0: valeur modifiée", "<del>2026</del>", "<ins>2027</ins>", "échéance passée");
    }

    @Test
    void theVerdictGivesReasonsCitationsAndWhatIsMissing() {
        assertThat(html(TOWNS + SIREN))
                .contains("Verdict pour Saint-Aubin-des-Sources (fictive)", "À confirmer", "(présumé)")
                .contains("Combien de villes partenaires", "Il faut deux villes partenaires.", "atout, ne décide pas")
                .contains(
                        "CERV call document 2027, section 6",
                        "Public bodies may apply",
                        "vérifié le 2\u00a0novembre 2026")
                .contains(
                        "Dispositif non modélisé",
                        "70\u202f% du coût total – pays les moins avancés",
                        "36 mois",
                        "unheard of");
    }

    @Test
    void aRateThatDependsSaysForWhom() {
        assertThat(html(GENERALIST + SIREN))
                .contains("jusqu’à 70\u202f% selon le cas", "50\u202f% du coût total – autres cas");
        assertThat(html(GENERALIST + "?lang=en")).contains("up to 70% depending on the case");
    }

    @Test
    void theHighestRateOfThePageIsKeptWhereTheRulesSayAnother() {
        assertThat(html(TOWNS)).contains("87,5\u202f% du coût").doesNotContain("selon le cas");
    }

    @Test
    void onlyConditionsThatStandInTheRulesLinkThere() {
        assertThat(html(TOWNS + SIREN))
                .contains("Aucun texte de cette campagne", "/regles/cerv-town-twinning/type\"")
                .doesNotContain("/campaign-of-the-day");
    }

    @Test
    void theRulesVersionIsShort() {
        assertThat(html(TOWNS + SIREN)).contains("0123456789ab.").doesNotContain("0123456789abc");
    }

    @Test
    void aProjectIsOfferedOnlyToItsAuthority() {
        assertThat(html("/appels")).doesNotContain("name=\"projet\"");
        assertThat(html("/appels" + SIREN)).contains("name=\"projet\"", "Rencontre de villes jumelées");
        assertThat(html(TOWNS + SIREN)).contains("name=\"projet\"", "Rencontre de villes jumelées");
    }

    @Test
    void aChosenProjectIsJudgedNamedAndKeptInEveryLink() {
        assertThat(html("/appels" + SIREN + PROJECT))
                .contains("verdict ELIGIBLE", "Éligible pour ce projet", "projet=rencontre-de-villes&amp;lang=en")
                .contains(TOWNS + "?siren=000000018&amp;projet=rencontre-de-villes\"");
        assertThat(html(TOWNS + SIREN + PROJECT))
                .contains("projet «\u00a0Rencontre de villes jumelées\u00a0»", "Éligible pour ce projet")
                .contains("/appels?siren=000000018&amp;projet=rencontre-de-villes\"");
        assertThat(html("/appels/meae-generaliste/2026" + SIREN + PROJECT))
                .contains("Non éligible pour ce projet", "le refus peut tenir au projet");
    }

    @Test
    void theProjectOfAnAuthorityThatIsNoLongerChosenIsLeftOut() {
        assertThat(html("/appels?siren=&porteur=000000018" + PROJECT)).doesNotContain("class=\"verdict");
    }

    @Test
    void theDemonstrationSaysWhichWordsAreNotTheIssuers() {
        assertThat(html(TOWNS))
                .contains("Monde de démonstration du 20\u00a0novembre 2026", "phrases reformulées par Levier")
                .containsSubsequence("Ce que dit l’émetteur", "phrase reformulée", "donnée reconstituée");
    }

    @Test
    void aClosedCallSaysSoFirstAndFoldsItsVerdictWithoutQuestions() {
        assertThat(html("/appels/meae-jeunesse/2026" + SIREN))
                .containsSubsequence("Cet appel est clos", "<summary>Ce qu’aurait été le verdict", "Non éligible")
                .doesNotContain("Ce qu’il reste à savoir");
    }

    @Test
    void eachDeadlineSaysWhomItConcerns() {
        assertThat(html("/appels"))
                .containsSubsequence("1er\u00a0mars 2027", "pour les communes", "1er\u00a0avril 2027")
                .contains("pour les départements et régions", "étape 2");
        assertThat(html(BY_APPLICANT)).contains("– pour les départements et régions", "– étape 2");
    }

    @Test
    void aFieldOfAMachineFormatIsProvedWithoutItsTags() {
        assertThat(html(BY_APPLICANT)).contains("<code>Un\u00a0 texte</code>").doesNotContain("&lt;strong");
    }

    @Test
    void aFunderWithSeveralNamesIsOfferedOnceAndFindsAllItsCalls() {
        String page = html("/appels?financeur=meae");
        assertThat(page.split("aria-current=\"true\">ministère</a>", -1)).hasSize(2);
        assertThat(page).contains("Appel généraliste", "Territoires solidaires").doesNotContain("Town Twinning");
    }

    @Test
    void aRefusalSaysWhatWouldTurnIt() {
        assertThat(html("/appels/meae-generaliste/2026" + SIREN))
                .contains("Non éligible", "avec 2 autres collectivités", "Chacun de ces ensembles");
    }

    @Test
    void theLanguageIsChosenByALinkAndRemembered() {
        HttpResponse<String> english = exchange("/appels?lang=en");
        assertThat(english.body())
                .contains("<html lang=\"en\">", "Calls for projects", "Closes on 10\u00a0December 2026");
        String cookie = String.valueOf(english.header("Set-Cookie"));
        assertThat(cookie)
                .startsWith("lang=en")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(client.toBlocking().retrieve(HttpRequest.GET("/appels").header("Cookie", "lang=en")))
                .contains("Calls for projects");
        assertThat(html("/appels?lang=xx")).contains("<html lang=\"fr\">");
    }

    @Test
    void theLanguageSwitchKeepsTheRestOfTheAddress() {
        assertThat(html("/appels?q=a%26b&statut=ouverts")).contains("?q=a%26b&amp;statut=ouverts&amp;lang=en");
    }

    @Test
    void everyPageSaysThatTheWorldIsBundled() {
        assertThat(html("/appels")).contains("Monde de démonstration du 20\u00a0novembre 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/appels", "/appels/presse/hostile", "/appels/presse/hostile?siren=000000018"})
    void hostileTextIsShownAndNeverActs(String path) {
        String page = withoutOurFiles(html(path));
        assertThat(page).contains("&lt;script").doesNotContain("<script", "<img", "javascript:alert(1)\"");
        assertThat(page).doesNotContain("onclick=\"x", "href=\"javascript", "lang=\"\"");
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(html(TOWNS) + html("/appels/presse/hostile"));
        assertThat(links.results().map(r -> r.group(1))).isNotEmpty().allMatch(l -> l.matches("(https?://|/|#).*"));
    }

    @Test
    void pagesHoldNoScriptAndNoStyleOfTheirOwn() {
        assertThat(withoutOurFiles(html(TOWNS + SIREN) + html("/appels")))
                .doesNotContain("<script", "<style", "style=", " onclick");
    }

    @ParameterizedTest
    @CsvSource({
        "/nulle-part, 404, Page introuvable",
        "/appels/eu/NOPE, 404, Page introuvable",
        "/appels/EU!/x, 404, Page introuvable",
        "/appels?siren=999999999, 404, Page introuvable",
        "/appels?siren=000000018&projet=nope, 404, Page introuvable",
        "/appels?projet=rencontre-de-villes, 404, Page introuvable",
        "/appels/eu/CERV-2027-CITIZENS-TOWN-TT?siren=000000018&projet=nope, 404, Page introuvable",
        "/appels?siren=abc, 400, Demande incomprise",
        "/appels?statut=tout, 400, Demande incomprise",
        "/appels?page=0, 400, Demande incomprise",
        "/appels?page=douze, 400, Demande incomprise",
        "/appels/broken/fault, 500, Levier a rencontré un problème",
        "/appels/broken/database, 503, La base de données ne répond pas",
        "/appels/broken/stopping, 503, La base de données ne répond pas"
    })
    void whatGoesWrongIsSaidWithoutInternals(String path, int status, String title) {
        HttpResponse<String> french = failure(HttpRequest.GET(path));
        assertThat(french.code()).isEqualTo(status);
        assertThat(french.body())
                .contains("<h1>" + title + "</h1>")
                .doesNotContain("secret", "Exception", "io.micronaut");
        assertThat(french.header(HttpHeaders.CONTENT_TYPE)).startsWith("text/html");
    }

    @Test
    void errorsSpeakEnglishToo() {
        assertThat(failure(HttpRequest.GET("/nulle-part?lang=en")).body()).contains("Page not found");
        assertThat(failure(HttpRequest.GET("/appels/broken/database?lang=en")).body())
                .contains("The database does not answer");
    }

    @Test
    void aProgramThatAsksForJsonGetsErrorsAsJson() {
        HttpResponse<String> answer =
                failure(HttpRequest.GET("/appels/broken/database").header("Accept", "application/json, */*;q=0.1"));
        assertThat(answer.body()).contains("\"status\":503", "\"title\":").doesNotContain("<html", "secret");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
    }

    @Test
    void postingWherePagesAreOnlyReadIsRefused() {
        assertThat(failure(HttpRequest.POST("/appels", "{}").header("Sec-Fetch-Site", "same-origin"))
                        .code())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/appels",
                TOWNS,
                "/static/levier.css",
                "/static/levier.svg",
                "/nulle-part",
                "/static/nope.css",
                "/appels/broken/fault",
                "/appels/broken/database",
                "/appels?siren=abc"
            })
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        HttpResponse<String> answer = exchange(path);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        List.of("Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cache-Control")
                .forEach(name -> assertThat(answer.header(name)).as(name).isNotBlank());
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().contains("Strict-Transport-Security")).isFalse();
    }

    @Test
    void ourFilesMayBeKeptForEverUnderTheirFingerprint() {
        assertThat(html("/appels"))
                .contains("\"" + Assets.of("levier.css") + "\"", "\"" + Assets.of("levier.js") + "\"");
        assertThat(exchange(Assets.of("levier.js")).header("Cache-Control")).contains("immutable");
        assertThat(exchange("/static/levier.js").header("Cache-Control")).contains("no-cache");
    }

    @Test
    void behindHttpsTheBrowserIsToldToStayThere() {
        HttpResponse<String> answer = client.toBlocking()
                .exchange(HttpRequest.GET("/appels?lang=en").header("X-Forwarded-Proto", "https"), String.class);
        assertThat(answer.header("Strict-Transport-Security")).isNotBlank();
        assertThat(answer.header("Set-Cookie")).contains("Secure");
    }

    private static String withoutOurFiles(String page) {
        return page.replaceAll("<script src=\"/(static|webjars)/[^\"]*\" defer></script>", "");
    }

    private String html(String path) {
        return client.toBlocking().retrieve(HttpRequest.GET(path));
    }

    private HttpResponse<String> exchange(String path) {
        try {
            return client.toBlocking().exchange(HttpRequest.GET(path), String.class);
        } catch (HttpClientResponseException answer) {
            return failed(answer);
        }
    }

    private HttpResponse<String> failure(MutableHttpRequest<?> request) {
        try {
            return client.toBlocking().exchange(request, String.class);
        } catch (HttpClientResponseException answer) {
            return failed(answer);
        }
    }

    @SuppressWarnings("unchecked") // the body was read as text
    private static HttpResponse<String> failed(HttpClientResponseException answer) {
        HttpResponse<String> response = (HttpResponse<String>) answer.getResponse();
        response.getBody(String.class);
        return response;
    }
}
