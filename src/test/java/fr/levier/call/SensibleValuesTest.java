package fr.levier.call;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.levier.problem.Refusal;
import fr.levier.reference.Label;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person says of a call must at least be possible. */
final class SensibleValuesTest {
    private static final Evidence PAGE =
            new Evidence(URI.create("https://example.org"), "x", "", Evidence.Method.LAYOUT, Instant.EPOCH);
    private static final SensibleValues SENSE = new SensibleValues(
            set -> Map.of("SN", new Label("Sénégal", "Senegal"), "education", new Label("Éducation", "Education")),
            LocalDate.of(2026, 11, 21));

    private final Content stated = Content.builder()
            .state(Field.OPENS, LocalDate.of(2026, 10, 1), PAGE)
            .state(Field.COUNTRIES, new TreeSet<>(java.util.Set.of("XQ")), PAGE)
            .build();

    private void say(Field<?> field, String text) {
        SENSE.demand(field, FieldText.read(field, text), stated);
    }

    @ParameterizedTest
    @CsvSource({
        "countries,ZZ,call.problem.unknown-code",
        "themes,educaton,call.problem.unknown-code-near",
        "deadlines,15/03/1926,call.problem.no-such-time",
        "deadlines,15/03/2926,call.problem.no-such-time",
        "deadlines,30/09/2026,call.problem.closes-before-opening",
        "opens,1926-01-01,call.problem.no-such-time"
    })
    void whatCannotBeIsRefused(String field, String text, String code) {
        assertThatThrownBy(() -> say(FieldValues.field(field), text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(code);
    }

    @Test
    void whatCanBeAndWhatThePageSaysItselfPasses() {
        assertThatCode(() -> {
                    say(Field.COUNTRIES, "SN, XQ");
                    say(Field.DEADLINES, "15/03/2027 17:00 Bruxelles");
                    say(Field.OPENS, "2026-09-01");
                    say(Field.TITLE, "Tout titre");
                })
                .doesNotThrowAnyException();
    }
}
