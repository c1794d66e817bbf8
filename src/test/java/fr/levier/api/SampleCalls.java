package fr.levier.api;

import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Document;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Invented calls, one for each way in which a call may stand. */
final class SampleCalls {
    static final Map<String, Content> ALL = new TreeMap<>(Map.of(
            "full", full(),
            "bare", titled("Appel sans date").build(),
            "permanent",
                    titled("Dispositif permanent")
                            .state(Field.PERMANENT, true, proof())
                            .build(),
            "closed", closing("Appel clos", LocalDate.of(2026, 10, 1)),
            "forthcoming", forthcoming(),
            "cancelled",
                    titled("Appel retiré").state(Field.CANCELLED, true, proof()).build(),
            "twinning", twinning()));

    private SampleCalls() {}

    static URI page(String key) {
        return URI.create("https://www.diplomatie.gouv.fr/appels/" + key);
    }

    private static Evidence proof() {
        return new Evidence(page("full"), "mots de la page", "", Evidence.Method.LAYOUT, ApiServer.NOW);
    }

    private static Content.Builder titled(String title) {
        return Content.builder().state(Field.TITLE, title, proof()).state(Field.FICTIONAL, true, proof());
    }

    private static Content closing(String title, LocalDate day) {
        return titled(title)
                .state(Field.DEADLINES, List.of(Deadline.ofDay(day)), proof())
                .state(Field.GRANT_MAX, Money.euros("5000"), proof())
                .build();
    }

    private static Content forthcoming() {
        return titled("Appel à venir")
                .state(Field.OPENS, LocalDate.of(2027, 1, 10), proof())
                .state(Field.DEADLINES, List.of(Deadline.ofDay(LocalDate.of(2027, 3, 1))), proof())
                .state(Field.GRANT_MAX, new Money(new BigDecimal("90000"), "MAD"), proof())
                .build();
    }

    private static Content twinning() {
        return titled("Jumelage de villes")
                .state(Field.SCHEME, "cerv-town-twinning", proof())
                .state(Field.DEADLINES, List.of(Deadline.ofDay(LocalDate.of(2026, 12, 31))), proof())
                .build();
    }

    private static Content full() {
        Deadline stage = new Deadline(
                LocalDate.of(2027, 1, 15),
                Optional.of(LocalTime.of(17, 0)),
                ZoneId.of("Europe/Brussels"),
                Optional.of("étape 1"));
        return titled("Coopération de l’eau")
                .state(Field.LANGUAGE, "fr", proof())
                .state(Field.FUNDER, "meae", proof())
                .state(Field.SCHEME, "meae-generaliste", proof())
                .state(Field.DESCRIPTION, "Des puits et des réseaux.", proof())
                .state(Field.OPENS, LocalDate.of(2026, 10, 1), proof())
                .state(Field.DEADLINES, List.of(stage, Deadline.ofDay(LocalDate.of(2027, 6, 1))), proof())
                .state(Field.GRANT_MIN, Money.euros("10000"), proof())
                .state(Field.GRANT_MAX, Money.euros("1500000.50"), proof())
                .state(Field.BUDGET, Money.euros("10000000"), proof())
                .state(Field.RATE_MAX, Rate.ofPercent("70"), proof())
                .state(Field.OWN_SHARE_MIN, Rate.ofPercent("12.5"), proof())
                .state(Field.DURATION_MAX_MONTHS, 36, proof())
                .state(Field.APPLICANTS, new TreeSet<>(List.of("commune", "metropole", "ong")), proof())
                .state(Field.COUNTRIES, new TreeSet<>(List.of("SN", "LDC")), proof())
                .state(Field.THEMES, new TreeSet<>(List.of("water")), proof())
                .state(Field.DOCUMENTS, List.of(new Document("Règlement", page("reglement.pdf"))), proof())
                .state(Field.APPLY_URL, page("apply"), proof())
                .build();
    }
}
