package fr.levier.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.CallId;
import fr.levier.call.Deadline;
import fr.levier.message.Messages;
import fr.levier.web.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Days on which nobody can file or no assembly meets are told at their field, unless they stood there already. */
final class DossierFormTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Optional<Deadline> CLOSING = Optional.of(Deadline.ofDay(LocalDate.parse("2027-01-08")));
    private static final Messages FRENCH = Messages.in(Locale.FRENCH);
    private static final Dossier NONE = Dossier.none("000000018", new CallId("test/call"));

    private static Map<String, String> wrong(Dossier kept, Map<String, String> typed) {
        return DossierForm.read(new Form(typed), FRENCH).wrongBeside(kept, CLOSING, TODAY, FRENCH);
    }

    @Test
    void aDayAfterTheClosingOrOverIsRefusedAtItsField() {
        assertThat(wrong(NONE, Map.of("cible", "2027-01-09")))
                .hasEntrySatisfying("cible", said -> assertThat(said).contains("clôt", "9\u00a0janvier 2027"));
        assertThat(wrong(NONE, Map.of("cible", "01/02/2020"))).containsOnlyKeys("cible");
        assertThat(wrong(NONE, Map.of("cible", "2027-01-08", "seances", "14/12/2026")))
                .isEmpty();
    }

    @Test
    void anAssemblyOfAnotherCenturyIsASlip() {
        assertThat(wrong(NONE, Map.of("seances", "14/12/1900"))).containsOnlyKeys("seances");
        assertThat(wrong(NONE, Map.of("seances", "14/12/2926"))).containsOnlyKeys("seances");
    }

    @Test
    void whatStoodThereIsKeptForTimePasses() {
        Dossier kept = NONE.saying(Map.of("cible", "2026-01-02", "seances", "2024-01-02"), "a", Instant.EPOCH);

        assertThat(wrong(kept, Map.of("cible", "2026-01-02", "seances", "2024-01-02", "notes", "x")))
                .isEmpty();
    }
}
