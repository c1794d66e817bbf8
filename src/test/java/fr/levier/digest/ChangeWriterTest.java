package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import fr.levier.call.BudgetScope;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.CallValues;
import fr.levier.call.Deadline;
import fr.levier.call.Document;
import fr.levier.call.Field;
import fr.levier.call.Lot;
import fr.levier.message.Messages;
import fr.levier.money.Money;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What changed is said from what to what, in words, and both sides never look alike. */
final class ChangeWriterTest {
    private static final CallId CALL = new CallId("test/call");

    @Test
    void codesAreSaidInWordsAndMonthsWithTheirUnit() {
        assertThat(told(change(Field.APPLICANTS, set("commune"), set("region"))))
                .containsExactly("Candidats\u00a0: commune → région");
        assertThat(told(change(Field.DURATION_MAX_MONTHS, 24, 36)))
                .containsExactly("Durée maximale\u00a0: 24 mois → 36 mois");
        assertThat(told(change(Field.BUDGET_SCOPE, BudgetScope.TOPIC, BudgetScope.CALL_SHARED)))
                .containsExactly(
                        "Portée de l’enveloppe\u00a0: pour ce sujet seul → partagée par tous les sujets de l’appel");
        assertThat(told(change(Field.EDITION, "2026", "2027"))).containsExactly("Campagne\u00a0: 2026 → 2027");
    }

    @Test
    void ofALongListOnlyWhatCameAndWhatWentIsSaid() {
        SortedSet<String> all =
                IntStream.range(10, 60).mapToObj(i -> "X" + i).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<String> more = new TreeSet<>(all);
        more.addAll(List.of("SN", "TN"));

        assertThat(told(change(Field.COUNTRIES, more, all)))
                .containsExactly("Pays (52 → 50)\u00a0: retraits (Sénégal, Tunisie)");
        all.remove("X10");
        all.add("MA");
        assertThat(told(change(Field.COUNTRIES, more, all)))
                .containsExactly("Pays (52 → 50)\u00a0: retraits (Sénégal, Tunisie, X10) et ajout (MA)");
        assertThat(told(change(Field.COUNTRIES, set("SN"), all)).get(0)).endsWith("X21 et 38 autres)");
    }

    @Test
    void longTextIsToldByThePassageThatDiffers() {
        String common = "Cet appel soutient les projets d’eau et d’assainissement des collectivités. ".repeat(8);
        String told = told(change(Field.TITLE, common + "Fin au Mali. " + common, common + "Fin au Togo. " + common))
                .get(0);

        assertThat(told)
                .startsWith("Intitulé, un passage\u00a0: «\u00a0…")
                .contains("au Mali", "au Togo", "\u00a0» → «\u00a0…");
        assertThat(told.length()).isLessThan(250);
        assertThat(told(change(Field.DESCRIPTION, common + "court", common + common))
                        .get(0))
                .doesNotContain("court… → ", common);
        assertThat(told(change(Field.TITLE, "Ancien titre", "Nouveau titre")))
                .containsExactly("Intitulé\u00a0: Ancien titre → Nouveau titre");
    }

    @Test
    void oneOfManyDeadlinesThatMovesIsToldWithItsDirection() {
        List<Deadline> before = List.of(day(3), day(10));
        assertThat(told(change(Field.DEADLINES, before, List.of(day(3), day(17))))
                        .get(0))
                .startsWith("Échéance reportée\u00a0: ")
                .endsWith("10\u00a0décembre 2026 → 3\u00a0décembre 2026, 17\u00a0décembre 2026");
        assertThat(told(change(Field.DEADLINES, List.of(day(10)), List.of(day(3)))))
                .containsExactly("Échéance avancée\u00a0: 10\u00a0décembre 2026 → 3\u00a0décembre 2026");
        assertThat(told(Samples.changed(
                        CALL, Samples.NOW, Field.DEADLINES, Optional.empty(), Optional.of(List.of(day(3))))))
                .containsExactly("Échéance annoncée\u00a0: rien d’indiqué → 3\u00a0décembre 2026");
    }

    @Test
    void ofALotOnlyWhatDiffersIsSaid() {
        assertThat(told(change(
                        Field.LOTS,
                        List.of(lot("1", "500000"), lot("2", "1")),
                        List.of(lot("1", "900000"), lot("2", "1")))))
                .containsExactly(
                        "Lot 1\u00a0: Enveloppe\u00a0: 500\u202f000\u00a0€ → Enveloppe\u00a0: 900\u202f000\u00a0€");
        assertThat(told(change(Field.LOTS, List.of(lot("1", "5")), List.of(lot("1", "5"), lot("2", "7"))))
                        .get(0))
                .startsWith("Nouveau lot\u00a0: Lot 2 – Volet 2");
    }

    @Test
    void documentOfTheSameNameAtAnotherPlaceIsANewVersion() {
        assertThat(told(change(Field.DOCUMENTS, List.of(document("a")), List.of(document("b")))))
                .containsExactly("Documents, nouvelle version\u00a0: Règlement");
    }

    @Test
    void eventsAreSummedInTheOrderOfTheirNumbersEvenWhereClocksWentBack() {
        CallEvent first = Samples.changed(CALL, Samples.NOW, Field.TITLE, Optional.of("A"), Optional.of("B"));
        CallEvent second =
                Samples.changed(CALL, Samples.NOW.minusSeconds(60), Field.TITLE, Optional.of("B"), Optional.of("C"));

        assertThat(told(first, second)).containsExactly("Intitulé\u00a0: A → C");
    }

    @Test
    void withdrawnAndReopenedInOneLetterIsSaidAsBoth() {
        CallEvent withdrawn = CallEvent.of(CALL, Samples.NOW, CallEvent.Kind.WITHDRAWN);
        CallEvent reopened = CallEvent.of(CALL, Samples.NOW, CallEvent.Kind.REOPENED);

        assertThat(told(withdrawn, reopened)).containsExactly("Appel retiré, puis rouvert");
        assertThat(told(reopened)).containsExactly("Appel rouvert");
        assertThat(told(withdrawn)).containsExactly("Appel retiré par son émetteur");
        assertThat(told(reopened, withdrawn)).containsExactly("Appel rouvert, puis de nouveau retiré par son émetteur");
    }

    @Test
    void everyFieldThatIsToldIsSaidInBothLanguages() {
        for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
            ChangeWriter writer = writer(locale);
            assertThat(writer.sentences(
                            history(change(Field.SCHEME, "a", "b"), change(Field.APPLY_URL, url("a"), url("b")))))
                    .hasSize(2)
                    .allMatch(said -> said.contains(" → "));
        }
    }

    @Test
    void newCampaignOfACallIsSaidAndLinked() {
        CallEvent followed = new CallEvent(
                CALL,
                Samples.NOW,
                CallEvent.Kind.FOLLOWED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new TextNode("test/next")),
                Optional.empty());
        CallHistory history = history(followed);

        assertThat(history.tellsChange()).isTrue();
        assertThat(history.nextCampaign()).contains(new CallId("test/next"));
        assertThat(writer(Locale.FRANCE).sentences(history).get(0)).startsWith("Nouvelle campagne");
    }

    private static List<String> told(CallEvent... events) {
        return writer(Locale.FRANCE).sentences(history(events));
    }

    private static CallHistory history(CallEvent... events) {
        return java.util.Objects.requireNonNull(
                CallHistory.of(Samples.numbered(List.of(events))).get(CALL));
    }

    private static ChangeWriter writer(Locale locale) {
        Messages words = Messages.in(locale);
        return new ChangeWriter(words, new CallValues(words, Samples.NAMES, Samples.NOW));
    }

    private static <T> CallEvent change(Field<T> field, T before, T after) {
        return Samples.changed(CALL, Samples.NOW, field, Optional.of(before), Optional.of(after));
    }

    private static SortedSet<String> set(String... codes) {
        return new TreeSet<>(List.of(codes));
    }

    private static Deadline day(int day) {
        return Deadline.ofDay(LocalDate.of(2026, 12, day));
    }

    private static URI url(String path) {
        return URI.create("https://funder.example/" + path);
    }

    private static Document document(String path) {
        return new Document("Règlement", url(path));
    }

    private static Lot lot(String number, String budget) {
        return new Lot(
                number,
                "Volet " + number,
                Optional.of(Money.euros(budget)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                List.of());
    }
}
