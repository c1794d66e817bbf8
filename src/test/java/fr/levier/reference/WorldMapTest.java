package fr.levier.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.levier.problem.Refusal;
import fr.levier.reference.world.WorldMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map of the world: how it is made, and that the committed one shows the countries of the rules. */
class WorldMapTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern COUNTRY = Pattern.compile("(?m)^  \"([A-Z]{2})\": \\{fr");

    /** Two squares side by side that share an arc, an island across the 180th meridian, and one too small to be seen. */
    private static final String COARSE = """
            {"transform": {"scale": [0.1, 0.1], "translate": [-180, -90]}, "objects": {"countries": {"geometries": [
              {"type": "Polygon", "id": "250", "properties": {"name": "France"}, "arcs": [[0, 1]]},
              {"type": "Polygon", "id": "724", "properties": {"name": "Spain"}, "arcs": [[-1, 2]]},
              {"type": "MultiPolygon", "id": "643", "properties": {"name": "Russia"}, "arcs": [[[3]]]},
              {"type": "Polygon", "properties": {"name": "Kosovo"}, "arcs": [[4]]}]}},
             "arcs": [[[1800, 1300], [0, 100]], [[1800, 1400], [100, 0], [0, -100], [-100, 0]],
                      [[1800, 1300], [-100, 0], [0, 100], [100, 0]],
                      [[3500, 1500], [99, 0], [-3598, 0], [97, 0], [0, 100], [-99, 0], [3500, 0], [0, -100]],
                      [[2000, 1320], [4, 0], [0, 4], [-4, 0], [0, -4]]]}""";

    @TempDir
    private Path folder;

    private static String map() throws IOException {
        return Files.readString(Path.of("src/main/resources/static/world.json"));
    }

    @Test
    void countriesAreNamedByTheirCodesAndSmallOnesArePoints() throws IOException {
        Files.createDirectories(folder.resolve("world-atlas"));
        Files.createDirectories(folder.resolve("i18n-iso-countries"));
        Files.writeString(
                folder.resolve("i18n-iso-countries/codes.json"),
                "[[\"FR\", \"FRA\", \"250\"], [\"ES\", \"ESP\", \"724\"], [\"RU\", \"RUS\", \"643\"]]");
        Files.writeString(folder.resolve("world-atlas/package.json"), "{\"version\": \"2.0.2\"}");
        Files.writeString(folder.resolve("world-atlas/countries-110m.json"), COARSE);
        Files.writeString(folder.resolve("world-atlas/countries-10m.json"), COARSE);

        WorldMap.derive(folder, folder.resolve("map.json"));

        JsonNode map = JSON.readTree(folder.resolve("map.json").toFile());
        assertThat(map.at("/features").findValuesAsText("name")).containsExactly("FR", "ES", "RU", "XK");
        assertThat(map.at("/features/1/geometry/coordinates").toString())
                .isEqualTo("[[[[0,50],[0,40],[-10,40],[-10,50],[0,50]]]]");
        assertThat(map.at("/features/2/geometry/coordinates").toString())
                .contains("[180.1,60]")
                .doesNotContain("[-1");
        assertThat(map.at("/points/XK").toString()).isEqualTo("[20.2,42.2]");
        assertThat(map.at("/points").has("FR")).isFalse();
    }

    @Test
    void aPackageThatIsNotThereIsTold() {
        assertThatThrownBy(() -> WorldMap.derive(folder, folder.resolve("map.json")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("codes.json");
    }

    @Test
    void theCommittedMapShowsTheCountriesOfTheRulesAndIsSmall() throws IOException {
        JsonNode map = JSON.readTree(map());
        Set<String> shown = new TreeSet<>(map.at("/features").findValuesAsText("name"));
        map.at("/points").fieldNames().forEachRemaining(shown::add);
        Set<String> countries = COUNTRY.matcher(Files.readString(Path.of("rules/countries.yml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        countries.removeAll(shown);

        assertThat(countries)
                .as("not told apart by Natural Earth, or Antarctica")
                .containsExactlyInAnyOrder("AQ", "BQ", "BV", "CC", "CX", "SJ");
        assertThat(shown).contains("KM", "CV", "PS", "RE", "XK");
        assertThat(map().length()).isLessThan(150 * 1024);
    }
}
