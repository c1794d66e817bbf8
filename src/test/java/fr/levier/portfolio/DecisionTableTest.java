package fr.levier.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The one table that says how projects stand to each other. */
class DecisionTableTest {
    @Test
    void theTableThatPeopleReadIsTheOneThatDecides() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/docs/write-a-portfolio.md")).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                .map(line -> line.substring(2, line.length() - 2)
                        .replaceAll(" ?\\| ?", ",")
                        .replace(" ", ""))
                .toList();
        assertThat(rows).containsExactlyElementsOf(DecisionTable.text().lines().toList());
    }

    @Test
    void whatIsUnknownIsTriedBothWaysAndNamedOnlyWhereItDecides() {
        Map<Dimension, Likeness> compared = alike();
        compared.put(Dimension.PLACE, Likeness.DIFFERENT);
        compared.put(Dimension.SCALE, Likeness.UNKNOWN);
        assertThat(Complementarity.of(compared).relation()).isEqualTo(Relation.EXTENDS_GEOGRAPHY);
        assertThat(Complementarity.of(compared).missing()).isEmpty();

        compared.put(Dimension.PLACE, Likeness.SAME);
        assertThat(Complementarity.of(compared).relation()).isEqualTo(Relation.UNKNOWN);
        assertThat(Complementarity.of(compared).missing()).containsExactly(Dimension.SCALE);
    }

    @Test
    void anotherSubjectIsUnrelatedWhateverElseIsUnknown() {
        Map<Dimension, Likeness> compared = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            compared.put(dimension, Likeness.UNKNOWN);
        }
        compared.put(Dimension.EXPENDITURE, Likeness.DIFFERENT);
        compared.put(Dimension.EXCLUSION, Likeness.DIFFERENT);
        compared.put(Dimension.SUBJECT, Likeness.DIFFERENT);
        assertThat(Complementarity.of(compared).relation()).isEqualTo(Relation.UNRELATED);
    }

    private static Map<Dimension, Likeness> alike() {
        Map<Dimension, Likeness> compared = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            compared.put(dimension, Likeness.SAME);
        }
        compared.put(Dimension.EXPENDITURE, Likeness.DIFFERENT);
        compared.put(Dimension.EXCLUSION, Likeness.DIFFERENT);
        return compared;
    }
}
