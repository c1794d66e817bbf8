package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.match.Aim;
import fr.levier.match.Fit;
import fr.levier.match.Match;
import fr.levier.reference.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An alert goes out for what was asked for, and for nothing else; it always says what happened. */
final class AlertComposerTest {
    private static final LocalDate FAR = LocalDate.of(2027, 6, 1);
    private static final Call CALL = Samples.call("call", FAR);
    private static final List<Label> COUNTED = List.of(new Label("Eau à Fatick", "Water in Fatick"));

    @Test
    void newCallOfTheFirstBandOfFitGoesOutAndNoOther() {
        Match known = fitting(Samples.eligible(Samples.call("known", FAR)), 2);
        CallEvent appeared = Samples.appeared(CALL);

        assertThat(alert(Subscription.Alert.NEW, appeared, known, fitting(Samples.eligible(CALL), 2)))
                .isPresent();
        assertThat(alert(Subscription.Alert.NEW, appeared, known, fitting(Samples.eligible(CALL), 1)))
                .isEmpty();
        assertThat(alert(Subscription.Alert.NEW, appeared, known, fitting(Samples.toConfirm(CALL), 2)))
                .isEmpty();
        assertThat(alert(Subscription.Alert.MOVED, appeared, known, fitting(Samples.eligible(CALL), 2)))
                .isEmpty();
        assertThat(alert(Subscription.Alert.NEW, moved(), known, fitting(Samples.eligible(CALL), 2)))
                .isEmpty();
    }

    @Test
    void whatIsOverMakesNoBandOfFit() {
        Match over = fitting(Samples.eligible(Samples.call("over", LocalDate.of(2026, 11, 1))), 4);
        Match lost = fitting(Samples.eligible(withdrawn(Samples.call("lost", FAR))), 4);

        assertThat(alert(
                        Subscription.Alert.NEW, Samples.appeared(CALL), over, lost, fitting(Samples.eligible(CALL), 1)))
                .isPresent();
    }

    @Test
    void deadlineThatMovesGoesOutToWhoMayUseTheCallOrCountsOnIt() {
        assertThat(alert(Subscription.Alert.MOVED, moved(), Samples.eligible(CALL)))
                .isPresent();
        assertThat(alert(Subscription.Alert.MOVED, moved(), Samples.refused(CALL)))
                .isEmpty();
        assertThat(alert(Subscription.Alert.MOVED, List.of(view("1", COUNTED, Samples.refused(CALL))), moved()))
                .isPresent();
        assertThat(alert(Subscription.Alert.MOVED, renamed(), Samples.eligible(CALL)))
                .isEmpty();
        assertThat(alert(Subscription.Alert.NEW, moved(), Samples.eligible(CALL)))
                .isEmpty();
        assertThat(alert(Subscription.Alert.WITHDRAWN, moved(), Samples.eligible(CALL)))
                .isEmpty();
    }

    @Test
    void withdrawalGoesOutToWhoCountsOnTheCallUnlessItIsOpenAgain() {
        CallEvent withdrawn = CallEvent.of(CALL.id(), Samples.NOW, CallEvent.Kind.WITHDRAWN);
        CallEvent reopened = CallEvent.of(CALL.id(), Samples.NOW, CallEvent.Kind.REOPENED);
        List<DigestInputs.View> counting = List.of(view("1", COUNTED, Samples.eligible(withdrawn(CALL))));

        assertThat(alert(Subscription.Alert.WITHDRAWN, counting, withdrawn)).isPresent();
        assertThat(alert(Subscription.Alert.WITHDRAWN, withdrawn, Samples.eligible(withdrawn(CALL))))
                .isEmpty();
        assertThat(alert(Subscription.Alert.WITHDRAWN, counting, withdrawn, reopened))
                .isEmpty();
        assertThat(alert(Subscription.Alert.MOVED, counting, withdrawn)).isEmpty();
    }

    @Test
    void callOfTwoAuthoritiesStandsOnceForTheOneThatItSuitsBest() {
        Digest alert = alert(
                        Subscription.Alert.MOVED,
                        List.of(
                                view("1", List.of(), Samples.toConfirm(CALL)),
                                view("2", List.of(), Samples.eligible(CALL))),
                        moved())
                .orElseThrow();

        assertThat(alert.entries().map(e -> e.whom().siren())).containsExactly("2");
        assertThat(Samples.writer().subject(alert)).isEqualTo("Levier, alerte\u00a0: Appel call");
    }

    @Test
    void subjectCountsTheOthersAndNotTheCallThatItNames() {
        Call other = Samples.call("other", FAR);
        DigestInputs.View view =
                view("1", List.of(), fitting(Samples.eligible(CALL), 2), fitting(Samples.eligible(other), 2));
        Digest alert = alert(Subscription.Alert.NEW, List.of(view), Samples.appeared(CALL), Samples.appeared(other))
                .orElseThrow();

        assertThat(Samples.writer().subject(alert)).endsWith(" et un autre");
    }

    @Test
    void whoReadsOneParagraphIsToldFromWhatToWhatToo() {
        for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
            Recipient mayor = new Recipient(
                    7, "1", "Valmont", false, Samples.READER.email(), locale, Subscription.Extent.PARAGRAPH);
            Digest alert = AlertComposer.compose(
                            material(mayor, List.of(view("1", COUNTED, Samples.eligible(CALL))), moved()),
                            Set.of(Subscription.Alert.MOVED))
                    .orElseThrow();
            String text = Samples.writer().text(alert);

            assertThat(text)
                    .contains(
                            locale.equals(Locale.UK)
                                    ? "1\u00a0May 2027 → 1\u00a0June 2027"
                                    : "1er\u00a0mai 2027 → 1er\u00a0juin 2027");
            assertThat(text).contains(COUNTED.get(0).in(locale), "/appels/test/call");
        }
    }

    private static Optional<Digest> alert(Subscription.Alert wanted, CallEvent event, Match... matches) {
        return alert(wanted, List.of(view("1", List.of(), matches)), event);
    }

    private static Optional<Digest> alert(
            Subscription.Alert wanted, List<DigestInputs.View> views, CallEvent... events) {
        return AlertComposer.compose(material(Samples.READER, views, events), Set.of(wanted));
    }

    private static Material material(Recipient reader, List<DigestInputs.View> views, CallEvent... events) {
        LocalDate before = LocalDate.of(2026, 11, 16);
        return new Material(
                reader,
                Period.ofAlert(9, LocalDate.of(2026, 11, 23)),
                views,
                CallHistory.of(Samples.numbered(List.of(events))),
                Material.World.EMPTY,
                new Material.Past(before, Optional.of(before)),
                Material.SOON_DAYS,
                Samples.NOW);
    }

    /** @param counted what of the authority counts on the call */
    private static DigestInputs.View view(String siren, List<Label> counted, Match... matches) {
        return new DigestInputs.View(
                siren,
                "Ville " + siren,
                false,
                List.of(matches),
                counted.isEmpty() ? Map.of() : Map.of(CALL.id(), counted));
    }

    private static Match fitting(Match match, int aims) {
        Map<Aim, Set<String>> met = new java.util.EnumMap<>(Aim.class);
        java.util.Arrays.stream(Aim.values()).limit(aims).forEach(aim -> met.put(aim, Set.of("x")));
        return Samples.fitting(match, new Fit(met, Set.of(), true));
    }

    private static Call withdrawn(Call open) {
        return new Call(open.id(), open.content(), open.origins(), open.firstSeen(), Optional.of(Samples.NOW));
    }

    private static CallEvent moved() {
        return Samples.changed(
                CALL.id(),
                Samples.NOW,
                Field.DEADLINES,
                Optional.of(List.of(Deadline.ofDay(LocalDate.of(2027, 5, 1)))),
                Optional.of(CALL.content().deadlines()));
    }

    private static CallEvent renamed() {
        return Samples.changed(CALL.id(), Samples.NOW, Field.TITLE, Optional.of("Ancien"), Optional.of("Nouveau"));
    }
}
