package fr.levier.call;

import static fr.levier.call.Said.MONDAY;
import static fr.levier.call.Said.TUESDAY;
import static fr.levier.call.Said.by;
import static fr.levier.call.Said.closing;
import static fr.levier.call.Said.title;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallMergeTest {
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 15);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 15);

    @Test
    void theIssuerIsBelievedBeforeARelayThatIsYounger() {
        Sighting issuer = by("meae", Rank.ISSUER, MONDAY, closing("Appel 2026", JANUARY, MONDAY));
        Sighting relay = by("rrma", Rank.RELAY, TUESDAY, closing("Appel MEAE", MARCH, TUESDAY));

        assertThat(CallMerge.merge(List.of(relay, issuer)).deadlines()).containsExactly(Deadline.ofDay(JANUARY));
    }

    @Test
    void amongEqualsTheLatestWordIsBelieved() {
        Sighting older = by("meae", Rank.ISSUER, MONDAY, closing("Appel", JANUARY, MONDAY));
        Sighting younger = by("meae-hub", Rank.ISSUER, TUESDAY, closing("Appel", MARCH, TUESDAY));

        assertThat(CallMerge.merge(List.of(older, younger)).deadlines()).containsExactly(Deadline.ofDay(MARCH));
    }

    @Test
    void aRelayFillsWhatTheIssuerDoesNotSay() {
        Sighting issuer = by("meae", Rank.ISSUER, MONDAY, title("Appel 2026", MONDAY));
        Sighting relay = by("rrma", Rank.RELAY, MONDAY, closing("Appel MEAE", MARCH, MONDAY));

        Content merged = CallMerge.merge(List.of(issuer, relay));

        assertThat(merged.title()).isEqualTo("Appel 2026");
        assertThat(merged.deadlines()).containsExactly(Deadline.ofDay(MARCH));
        assertThat(merged.find(Field.GRANT_MAX)).as("nobody says it").isEmpty();
    }

    @Test
    void theReglementIsBelievedOnFactsAndTheIssuersPageOnWords() {
        Sighting rules = by("meae", Rank.RULES_OF_CALL, MONDAY, closing("Règlement de l’appel", MARCH, MONDAY));
        Sighting issuer = by("meae", Rank.ISSUER, MONDAY, closing("Appel 2026", JANUARY, MONDAY));

        Content merged = CallMerge.merge(List.of(rules, issuer));

        assertThat(merged.title()).isEqualTo("Appel 2026");
        assertThat(merged.deadlines()).containsExactly(Deadline.ofDay(MARCH));
    }

    @Test
    void theOrderOfReadingChangesNothing() {
        Sighting one = by("a", Rank.ISSUER, MONDAY, closing("A", JANUARY, MONDAY));
        Sighting other = by("b", Rank.ISSUER, MONDAY, closing("B", MARCH, MONDAY));

        assertThat(CallMerge.merge(List.of(one, other))).isEqualTo(CallMerge.merge(List.of(other, one)));
    }

    @Test
    void anotherDeadlineIsADisagreementAndAnotherWordingIsNone() {
        Sighting issuer = by("meae", Rank.ISSUER, MONDAY, closing("Appel 2026", JANUARY, MONDAY));
        Sighting relay = by("rrma", Rank.RELAY, TUESDAY, closing("Appel MEAE", MARCH, TUESDAY));

        assertThat(CallMerge.disagreements(List.of(issuer, relay)))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.field()).isEqualTo(Field.DEADLINES);
                    assertThat(d.source()).isEqualTo("rrma");
                    assertThat(d.stated().evidence().quote()).isEqualTo("clôture : 2027-03-15");
                });
    }

    @Test
    void originsThatAgreeDoNotDisagree() {
        Sighting issuer = by("meae", Rank.ISSUER, MONDAY, closing("Appel", JANUARY, MONDAY));
        Sighting relay = by("rrma", Rank.RELAY, TUESDAY, closing("Appel", JANUARY, TUESDAY));

        assertThat(CallMerge.disagreements(List.of(issuer, relay))).isEmpty();
    }
}
