package fr.levier.source.guidelines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.levier.call.CallJson;
import fr.levier.call.Content;
import fr.levier.call.ContentJson;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.FieldView;
import fr.levier.call.Lot;
import fr.levier.call.SchemeRecogniser;
import fr.levier.message.Messages;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.reference.Label;
import fr.levier.source.Page;
import fr.levier.source.extract.AddedPage;
import fr.levier.source.extract.Reading;
import fr.levier.source.extract.ReadingJson;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuidelinesTest {
    private static final Instant SEEN = Instant.parse("2026-11-20T06:00:00Z");

    private static Reading read(byte[] pdf) {
        Page page = AddedPage.document(pdf, URI.create("https://ec.europa.eu/guidelines.pdf"), SEEN);
        return Reading.of(page, SchemeRecogniser.none());
    }

    private static Content only(byte[] pdf) {
        Reading reading = read(pdf);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.calls()).hasSize(1);
        return reading.calls().get(0).content();
    }

    private static Deadline closing(LocalDate day, LocalTime time, String label) {
        return new Deadline(day, Optional.of(time), Deadline.BRUSSELS, Optional.of(label));
    }

    @Test
    void eachLotHasItsOwnMoneyAndPlaces() {
        List<Lot> lots = only(GuidelinesPdf.english()).value(Field.LOTS).orElseThrow();

        assertThat(lots).extracting(Lot::number).containsExactly("1", "2");
        Lot water = lots.get(0);
        assertThat(water.title()).isEqualTo("Drinking water services in West Africa");
        assertThat(water.budget()).contains(Money.euros("3500000"));
        assertThat(water.grantMin()).contains(Money.euros("300000"));
        assertThat(water.grantMax()).contains(Money.euros("700000"));
        assertThat(water.rateMin()).contains(Rate.ofPercent("50"));
        assertThat(water.rateMax()).contains(Rate.ofPercent("80"));
        assertThat(water.countries()).containsExactly("BJ", "SN", "TG");
        assertThat(lots.get(1).rateMax()).contains(Rate.ofPercent("90"));
        assertThat(lots.get(1).countries()).containsExactly("KM", "MG");
    }

    @Test
    void theWholeCallSpansItsLots() {
        Content call = only(GuidelinesPdf.english());

        assertThat(call.title()).isEqualTo("Fictional water partnerships of local authorities");
        assertThat(call.value(Field.FUNDER)).contains("European Commission");
        assertThat(call.value(Field.BUDGET)).contains(Money.euros("5500000"));
        assertThat(call.value(Field.GRANT_MIN)).contains(Money.euros("150000"));
        assertThat(call.value(Field.GRANT_MAX)).contains(Money.euros("700000"));
        assertThat(call.value(Field.RATE_MAX)).contains(Rate.ofPercent("90"));
        assertThat(call.value(Field.COUNTRIES).orElseThrow()).containsExactly("BJ", "KM", "MG", "SN", "TG");
        assertThat(call.value(Field.DURATION_MAX_MONTHS)).contains(36);
        assertThat(call.is(Field.FORMAT_PRESUMED)).isTrue();
    }

    @Test
    void theConceptNoteAndTheFullApplicationEachHaveTheirClosing() {
        assertThat(only(GuidelinesPdf.english()).deadlines())
                .containsExactly(
                        closing(LocalDate.of(2027, 1, 14), LocalTime.of(16, 0), "concept note"),
                        closing(LocalDate.of(2027, 5, 20), LocalTime.of(16, 0), "full application"));
    }

    @Test
    void lotsMayCloseOnDaysOfTheirOwnAndShareTheirAmounts() {
        Content call = only(GuidelinesPdf.french());
        List<Lot> lots = call.value(Field.LOTS).orElseThrow();

        assertThat(lots).extracting(Lot::title).containsExactly("Eau potable", "État civil");
        assertThat(lots.get(0).deadlines())
                .containsExactly(closing(LocalDate.of(2027, 1, 15), LocalTime.of(16, 0), "note succincte"));
        assertThat(lots.get(1).deadlines())
                .containsExactly(closing(LocalDate.of(2027, 1, 29), LocalTime.of(12, 0), "note succincte"));
        assertThat(call.deadlines())
                .extracting(d -> d.label().orElse(""))
                .containsExactly("Lot 1 – note succincte", "Lot 2 – note succincte");
        assertThat(lots).allMatch(l -> l.grantMin().isEmpty() && l.rateMax().isEmpty());
        assertThat(call.value(Field.GRANT_MIN)).contains(Money.euros("100000"));
        assertThat(call.value(Field.GRANT_MAX)).contains(Money.euros("400000"));
        assertThat(call.value(Field.RATE_MAX)).contains(Rate.ofPercent("95"));
    }

    @Test
    void whatIsReadIsPrintedStoredAndShownLotByLot() {
        Reading reading = read(GuidelinesPdf.english());
        JsonNode printed = ReadingJson.of(reading, p -> p.code()).path("calls").path(0);

        assertThat(printed.path("deadlines").toString()).isEqualTo("[\"2027-01-14\",\"2027-05-20\"]");
        assertThat(printed.at("/lots/0/grantMax").asInt()).isEqualTo(700_000);
        assertThat(printed.at("/lots/0/currency").asText()).isEqualTo("EUR");
        assertThat(printed.at("/lots/1/countries").toString()).isEqualTo("[\"KM\",\"MG\"]");
        assertThat(printed.at("/lots/0").has("deadlines")).isFalse();
        assertThat(printed.at("/evidence/lots/quote").asText()).startsWith("Lot 1: Drinking water");

        Content content = reading.calls().get(0).content();
        assertThat(ContentJson.read(CallJson.mapper().valueToTree(ContentJson.write(content))))
                .isEqualTo(content);
        FieldView shown = FieldView.of(
                        Field.LOTS, content, SEEN, Messages.in(Locale.FRENCH), (set, code) -> new Label(code, code))
                .orElseThrow();
        assertThat(shown.lines().get(1))
                .startsWith("Lot 2 – Waste collection on the islands of the Indian Ocean")
                .contains("Subvention maximale\u00a0: 400\u202f000\u00a0€");
    }

    @Test
    void aDocumentThatOnlyMentionsLotsIsNone() {
        Content other = only(GuidelinesPdf.of("""
                Appel à projets généraliste 2027
                Le règlement de l'appel à projets prévoit deux étapes. Le lot 1 et le lot 2 du marché d'assistance ne concernent pas les collectivités.
                Les dossiers sont à déposer au plus tard le 15 mars 2027 par les collectivités territoriales.
                """));

        assertThat(other.find(Field.LOTS)).isEmpty();
        assertThat(other.find(Field.FORMAT_PRESUMED)).isEmpty();
    }
}
