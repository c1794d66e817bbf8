package fr.levier.source.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around a call on its page is not read with it. */
class MainContentTest {
    private static final String CALL =
            "<p>Le Fonds des lacs soutient les projets d’eau et d’assainissement des associations. Clôture : 1er mars 2027.</p>";

    private static String main(String title, String after) {
        return MainContent.of(Jsoup.parse("<title>" + title + "</title><body><main><h1>" + title + "</h1>" + CALL
                        + after + "</main></body>"))
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "À lire",
                "À venir",
                "Articles liés",
                "Opportunités similaires",
                "Ces appels peuvent vous intéresser",
                "Dans le même numéro",
                "Related",
                "Other calls of this program",
                "Latest opportunities"
            })
    void entriesThatLeadElsewhereTellOfOtherCalls(String heading) {
        assertThat(
                        main(
                                "Fonds des lacs",
                                "<h5>" + heading
                                        + "</h5><ul><li><a href=/b>Fonds des bois</a> : 30 000 €, avant le 2 mai 2027</li></ul>"))
                .contains("1er mars 2027")
                .doesNotContain("2 mai 2027");
    }

    @Test
    void aSectionOfTheCallStaysWhateverItsHeadingIsLike() {
        assertThat(main(
                        "Fonds des lacs",
                        "<h3>Dates des sessions à venir</h3><ul><li>2 mai 2027</li><li>9 juin 2027</li></ul>"))
                .contains("2 mai 2027");
    }

    @Test
    void onAPageOfCallsTheEntriesAreTheContent() {
        assertThat(main(
                        "Les appels à projets",
                        "<h3>Appels en cours</h3><ul><li><a href=/b>Fonds des bois</a>, avant le 2 mai 2027</li></ul>"))
                .contains("2 mai 2027");
    }
}
