package fr.levier.call;

import static fr.levier.call.Said.MONDAY;
import static fr.levier.call.Said.TUESDAY;
import static fr.levier.call.Said.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CallJsonTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

    private static final Content FULL = Content.builder()
            .state(Field.TITLE, "L’eau à l’école", evidence("L’eau à l’école", MONDAY))
            .state(Field.OPENS, DAY, evidence("", MONDAY))
            .state(
                    Field.DEADLINES,
                    List.of(
                            new Deadline(
                                    DAY, Optional.of(LocalTime.of(17, 0)), Deadline.BRUSSELS, Optional.of("étape 1")),
                            Deadline.ofDay(DAY)),
                    evidence("15 janvier", MONDAY))
            .state(Field.PERMANENT, true, evidence("au fil de l’eau", MONDAY))
            .state(Field.GRANT_MAX, Money.euros("1500000"), evidence("1,5 M€", MONDAY))
            .state(Field.BUDGET, new Money(new BigDecimal("1E+7"), "MAD"), evidence("10 MDH", MONDAY))
            .state(Field.BUDGET_SCOPE, BudgetScope.CALL_SHARED, evidence("x", MONDAY))
            .state(Field.RATE_MAX, Rate.ofPercent("70"), evidence("70 %", MONDAY))
            .state(Field.DURATION_MAX_MONTHS, 36, evidence("36 mois", MONDAY))
            .state(Field.COUNTRIES, new TreeSet<>(List.of("SN", "LDC")), evidence("Sénégal", MONDAY))
            .state(Field.APPLY_URL, URI.create("https://example.org/a"), evidence("ici", MONDAY))
            .state(
                    Field.DOCUMENTS,
                    List.of(new Document("Règlement", URI.create("https://example.org/r.pdf"))),
                    evidence("Règlement", MONDAY))
            .build();

    @Test
    void aContentIsReadBackAsItWasWritten() {
        assertThat(ContentJson.readText(ContentJson.writeText(FULL))).isEqualTo(FULL);
    }

    @Test
    void aFieldOfANewerVersionIsLeftAside() {
        Content read = ContentJson.readText("{\"colour\":{\"value\":\"blue\",\"evidence\":{}}}");

        assertThat(read.all()).isEmpty();
    }

    @Test
    void whatNoDatabaseCanHoldIsLeftOut() {
        Content hostile = Said.title("a\0b\uD800c", MONDAY);

        assertThat(ContentJson.readText(ContentJson.writeText(hostile)).title()).isEqualTo("abc");
    }

    @Test
    void theOutsideSeesValuesFlatWithTheirEvidenceBeside() {
        Origin origin = new Origin("meae", URI.create("https://example.org/"), Rank.ISSUER, MONDAY, TUESDAY);
        Call call = new Call(Said.CALL, FULL, List.of(origin), MONDAY, Optional.of(TUESDAY));

        JsonNode json = CallJson.of(call, List.of(), TUESDAY);

        assertThat(json.at("/id").asText()).isEqualTo("meae-generaliste/2026");
        assertThat(json.at("/grantMax").toString()).isEqualTo("{\"amount\":\"1500000.00\",\"currency\":\"EUR\"}");
        assertThat(json.at("/budget/amount").asText()).isEqualTo("10000000.00");
        assertThat(json.at("/rateMax").asText()).isEqualTo("70");
        assertThat(json.at("/opens").asText()).isEqualTo("2027-01-15");
        assertThat(json.at("/deadlines/0").toString())
                .isEqualTo("{\"date\":\"2027-01-15\",\"time\":\"17:00:00\",\"zone\":\"Europe/Brussels\","
                        + "\"label\":\"étape 1\"}");
        assertThat(json.at("/deadlines/1").has("time")).isFalse();
        assertThat(json.at("/status").asText()).isEqualTo("WITHDRAWN");
        assertThat(json.at("/origins/0/lastSeen").asText()).isEqualTo("2026-11-17T06:00:00Z");
        assertThat(json.at("/evidence/grantMax/quote").asText()).isEqualTo("1,5 M€");
        assertThat(json.at("/evidence/grantMax/seenAt").asText()).isEqualTo("2026-11-16T06:00:00Z");
        assertThat(json.at("/withdrawnAt").asText()).isEqualTo("2026-11-17T06:00:00Z");
    }

    @Test
    void disagreementsNameWhoSaysWhat() {
        Sighting issuer = Said.by("meae", Rank.ISSUER, MONDAY, Said.closing("A", DAY, MONDAY));
        Sighting relay = Said.by("rrma", Rank.RELAY, MONDAY, Said.closing("A", DAY.plusDays(1), MONDAY));
        List<Sighting> said = List.of(issuer, relay);
        Call call = new Call(Said.CALL, CallMerge.merge(said), List.of(), MONDAY, Optional.empty());

        JsonNode json = CallJson.of(call, CallMerge.disagreements(said), TUESDAY);

        assertThat(json.at("/disagreements/deadlines/0/source").asText()).isEqualTo("rrma");
        assertThat(json.at("/disagreements/deadlines/0/value/0/date").asText()).isEqualTo("2027-01-16");
    }
}
