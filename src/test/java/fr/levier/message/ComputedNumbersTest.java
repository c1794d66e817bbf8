package fr.levier.message;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.problem.Place;
import fr.levier.problem.Problem;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Numbers that Levier computed for a fault are told in the reader's spelling, however absurd they are. */
class ComputedNumbersTest {
    @Test
    void sharesThatComeToMoreThanTheWholeAreTold() {
        Problem fault =
                Problem.at(Place.of("plan.yml"), "levier.problem.unwritable", Problem.computed("120", "%"), "120");

        assertThat(Messages.in(Locale.FRENCH).text(fault)).startsWith("plan.yml – ");
        assertThat(Formats.of(Messages.in(Locale.FRENCH)).percent(new java.math.BigDecimal("120")))
                .isEqualTo("120\u202f%");
    }
}
