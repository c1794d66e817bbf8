package fr.levier.call;

import static fr.levier.call.Said.MONDAY;
import static fr.levier.call.Said.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.search.CallSearch;
import fr.levier.call.search.JdbcCallSearch;
import fr.levier.call.search.SearchWords;
import fr.levier.call.search.Shelf;
import fr.levier.call.search.Thesaurus;
import fr.levier.store.TestDatabase;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds calls in a real PostgreSQL as people type. */
class SearchTest {
    private final DataSource database = TestDatabase.fresh();
    private final Catalogue catalogue = new JdbcCatalogue(database);
    private final CallSearch search = new JdbcCallSearch(database);
    private final Thesaurus thesaurus = Thesaurus.bundled();

    @BeforeEach
    void record() {
        record(
                MONDAY,
                call("eu/CYCLE", "Soft mobility in small towns", "Cycling paths and walking.", "mobility"),
                call("meae/eau", "L’accès à l’eau potable au Sénégal", "Forages et réseaux d’adduction.", "water"),
                call("eu/WATER", "Drinking water for rural communities", "Wells and networks.", "water"),
                call("afd/ville", "Villes durables et mobilités", "Transport en commun.", "mobility"),
                call("region/ete", "Échange d’été entre lycées franco-libanais", "Été 2027.", "youth"));
    }

    @ParameterizedTest
    @CsvSource({
        "mobilité douce, eu/CYCLE",
        "MOBILITE DOUCE, eu/CYCLE",
        "vélo, eu/CYCLE",
        "soft mobility, eu/CYCLE",
        "eau potable, eu/WATER meae/eau",
        "drinking water, eu/WATER meae/eau",
        "potables, meae/eau",
        "villes durables, afd/ville",
        "ville mobilité, afd/ville",
        "échange ete, region/ete",
        "franco-libanais, region/ete",
        "franco libanais, region/ete",
        "meae eau, meae/eau",
        "l’eau, meae/eau eu/WATER",
        "l'eau, meae/eau eu/WATER",
        "de la, eu/CYCLE meae/eau eu/WATER afd/ville region/ete"
    })
    void whatIsTypedFindsTheCallsThatMeanIt(String typed, String ids) {
        assertThat(find(typed)).containsExactlyInAnyOrder(ids.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"mobilty, eu/CYCLE, mobility", "senegl, meae/eau, senegal", "échnage, region/ete, echange"})
    void aMistypedWordFindsTheWordThatIsMeantAndSaysSo(String typed, String id, String meant) {
        CallSearch.Found found = found(typed);
        assertThat(ids(found)).contains(id);
        assertThat(found.instead()).contains(meant);
    }

    @Test
    void aWordThatIsKnownIsNeverReplacedButSomeOfTheWordsMayDo() {
        CallSearch.Found found = found("transport wells");
        assertThat(found.isLess()).isTrue();
        assertThat(found.instead())
                .hasValueSatisfying(words -> assertThat(words).isIn("transport", "wells", "water"));
        assertThat(found("transport xylophonique zzz").instead()).contains("transport");
    }

    @Test
    void whatNoCallNamesFindsTheWiderNotionAndSaysSo() {
        CallSearch.Found found = found("covoiturage");
        assertThat(ids(found)).contains("afd/ville");
        assertThat(found.isLess()).isTrue();
        assertThat(found.instead()).contains("mobilité");
        assertThat(found("vélo").isLess()).isFalse();
    }

    @Test
    void quotedWordsAreNeverLeftOut() {
        assertThat(found("« mobilité douce » wells").everywhere().isEmpty()).isTrue();
        assertThat(found("« covoiturage »").instead()).isEmpty();
        assertThat(found("de zzzyyyxxx").isLess()).isFalse();
    }

    @Test
    void wordsWithinQuotationMarksStandAsTheyAre() {
        assertThat(find("« mobilité douce »")).isEmpty();
        assertThat(find("\"soft mobility\"")).containsExactly("eu/CYCLE");
    }

    @Test
    void titlesAreToldApart() {
        assertThat(found("soft mobility").better().get(0).cardinality()).isEqualTo(1);
        assertThat(found("mobilité douce").better().get(0).isEmpty()).isTrue();
        assertThat(found("mobilité douce").better().get(1).cardinality()).isEqualTo(1);
        assertThat(found("walking").better().get(1).isEmpty()).isFalse();
        assertThat(found("wells").better().get(1).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "\\",
                ":*",
                "a & b | !c",
                "<-> ()",
                "'; drop table call_search; --",
                "%",
                "😀",
                "\u0000x",
                "مرحبا",
                "- - -"
            })
    void whateverIsTypedIsAnsweredAndHarmsNothing(String typed) {
        found(typed.replace("\u0000", ""));
        assertThat(search.shelf().size()).isEqualTo(5);
    }

    @Test
    void aThousandWordsAreAnsweredToo() {
        found("mobilité ".repeat(1000));
    }

    @Test
    void theShelfFollowsTheCatalogue() {
        Shelf before = search.shelf();
        assertThat(search.shelf()).isSameAs(before);

        record(TUESDAY, call("afd/ville", "Forêts urbaines", "Planter.", "biodiversity"));

        assertThat(search.shelf()).isNotSameAs(before);
        assertThat(find("villes durables")).isEmpty();
        assertThat(find("reboisement urbain")).containsExactly("afd/ville");
        assertThat(find("forêt")).containsExactly("afd/ville");
        Call shelved = search.shelf().calls().stream()
                .filter(c -> c.id().value().equals("afd/ville"))
                .findFirst()
                .orElseThrow();
        assertThat(shelved.content().title()).isEqualTo("Forêts urbaines");
        assertThat(shelved.content().value(Field.DESCRIPTION)).isEmpty();
    }

    @Test
    void theShelfSaysOfACallWhatTheCatalogueSays() {
        Call whole = catalogue.find(new CallId("meae/eau")).orElseThrow();
        Call shelved = search.shelf().calls().stream()
                .filter(c -> c.id().equals(whole.id()))
                .findFirst()
                .orElseThrow();
        for (Field<?> field : List.of(Field.TITLE, Field.THEMES, Field.LANGUAGE)) {
            assertThat(shelved.content().value(field))
                    .as(field.name())
                    .isEqualTo(whole.content().value(field));
        }
        assertThat(shelved.firstSeen()).isEqualTo(whole.firstSeen());
        assertThat(shelved.status(MONDAY)).isEqualTo(whole.status(MONDAY));
    }

    private List<String> find(String typed) {
        return ids(found(typed));
    }

    private CallSearch.Found found(String typed) {
        return search.find(search.shelf(), SearchWords.read(typed, thesaurus));
    }

    private List<String> ids(CallSearch.Found found) {
        List<Call> calls = search.shelf().calls();
        return found.everywhere().stream()
                .mapToObj(p -> calls.get(p).id().value())
                .toList();
    }

    private void record(Instant at, Sighting... sightings) {
        catalogue.record(new SourceRun(
                "sample", at, at, false, 1, 0, List.of(), new ArrayList<>(List.of(sightings)), List.of()));
    }

    private static Sighting call(String id, String title, String description, String theme) {
        Content content = Content.builder()
                .state(Field.TITLE, title, Said.evidence(title, MONDAY))
                .state(Field.DESCRIPTION, description, Said.evidence(description, MONDAY))
                .state(Field.THEMES, new TreeSet<>(List.of(theme)), Said.evidence(theme, MONDAY))
                .build();
        return new Sighting(
                new CallId(id), "sample", URI.create("https://sample.example/" + id), Rank.ISSUER, MONDAY, content);
    }
}
