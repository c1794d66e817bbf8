package fr.levier.authority.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.store.TestDatabase;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DirectoryTest {
    private static final DataSource DATABASE = TestDatabase.fresh();
    private final Directory directory = new JdbcDirectory(DATABASE);

    @ParameterizedTest
    @CsvSource({
        "Montpellier, Montpellier",
        "montpelier, Montpellier",
        "MONTPELLIER MEDITERRANEE, Montpellier Méditerranée Métropole",
        "st etienne, Saint-Étienne",
        "saint denis, Saint-Denis",
        "L'Abergement de Varey, L'Abergement-de-Varey",
        "oeuilly, Œuilly",
        "herault, Hérault",
        "bretagne, Bretagne",
        "213401722, Montpellier",
        "21340172200017, Montpellier",
        "213 401 722 00017, Montpellier",
        "Grenble, Grenoble",
        "bourg en bresse, Bourg-en-Bresse",
        "Marseile, Marseille",
        "département de l'Hérault, Hérault",
        "dept herault, Hérault",
        "ville de Grenoble, Grenoble",
        "mairie de Lyon, Lyon",
        "conseil régional de Bretagne, Bretagne",
        "communauté de communes du pays de pontchateau, CC du Pays de Pontchâteau St-Gildas-des-Bois",
        "com com pays de pontchateau, CC du Pays de Pontchâteau St-Gildas-des-Bois",
        "cc faucigny glieres, CC Faucigny - Glières"
    })
    void whatPeopleTypeFindsTheAuthorityFirst(String typed, String name) {
        assertThat(directory.search(typed, 5))
                .first()
                .extracting(DirectoryEntry::name)
                .isEqualTo(name);
    }

    @Test
    void communeKnowsItsPlaceItsPeopleAndItsGrouping() {
        DirectoryEntry commune = directory.search("L'Abergement-Clémenciat", 1).get(0);

        assertThat(commune.code()).isEqualTo("210100012");
        assertThat(commune.type()).isEqualTo("commune");
        assertThat(commune.departement()).contains("01");
        assertThat(commune.region()).contains("84");
        assertThat(commune.population()).contains(860L);
        assertThat(commune.epci().flatMap(directory::find))
                .map(DirectoryEntry::type)
                .contains("communaute_communes");
        assertThat(commune.authority().description())
                .doesNotContainKey("competences")
                .containsEntry("overseas", false);
    }

    @ParameterizedTest
    @CsvSource({
        "Paris, collectivite_statut_particulier",
        "Corse, collectivite_statut_particulier",
        "Martinique, collectivite_statut_particulier",
        "La Réunion, region",
        "Polynésie française, collectivite_statut_particulier",
        "Métropole de Lyon, collectivite_statut_particulier"
    })
    void authoritiesWithSpecialStatusAreNamedSo(String name, String type) {
        assertThat(directory.search(name, 20))
                .filteredOn(e -> e.name().equals(name) || e.name().endsWith(name))
                .extracting(DirectoryEntry::type)
                .contains(type);
    }

    @Test
    void departementsWithoutAnAuthorityOfTheirNameAreNotThere() {
        assertThat(List.of("departement-75", "departement-2A", "departement-972"))
                .allSatisfy(code -> assertThat(directory.find(code)).isEmpty());
        assertThat(directory.find("departement-69")).isPresent();
    }

    @Test
    void groupingOverTwoDepartementsLiesInNeither() {
        assertThat(directory.search("Redon Agglomération", 1))
                .first()
                .extracting(DirectoryEntry::departement, DirectoryEntry::region)
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"34000, true", "69123, true", "2A004, true", "34 000, true", "213401799, false", "Lyon, false"})
    void aCodeThatTheDirectoryDoesNotKnowIsToldFromAName(String typed, boolean isPostal) {
        assertThat(TypedName.read(typed).isPostal()).isEqualTo(isPostal);
        assertThat(directory.search(typed, 5).isEmpty()).isEqualTo(!typed.equals("Lyon"));
    }

    @Test
    void shortNamesOfKindsAreReadAsTheyAreMeant() {
        assertThat(directory.search("CC du pays des trois vallees", 5))
                .isNotEmpty()
                .allMatch(entry -> entry.type().startsWith("communaute"));
    }

    @Test
    void nothingIsFoundForOneLetterOrForSigns() {
        assertThat(directory.search("a", 5)).isEmpty();
        assertThat(directory.search("' --%_;", 5)).isEmpty();
    }

    @Test
    void importedSyndicatIsFoundBesideTheBundledOnesAndGoesWithTheNextImport() {
        Directory own = new JdbcDirectory(TestDatabase.fresh());
        own.replace("banatic", List.of(syndicat("200000001", "Syndicat des eaux du Val Perdu")));
        assertThat(own.search("eaux val perdu", 3))
                .extracting(DirectoryEntry::code)
                .contains("200000001");
        assertThat(own.search("Montpellier", 1)).isNotEmpty();

        own.replace("banatic", List.of(syndicat("200000002", "Syndicat des eaux du Val Retrouvé")));
        assertThat(own.find("200000001")).isEmpty();
        assertThat(own.find("200000002")).isPresent();
    }

    private static DirectoryEntry syndicat(String siren, String name) {
        return new DirectoryEntry(
                siren,
                name,
                "syndicat_mixte",
                Optional.of("38"),
                Optional.of("84"),
                Optional.empty(),
                Optional.empty(),
                false,
                "BANATIC");
    }
}
