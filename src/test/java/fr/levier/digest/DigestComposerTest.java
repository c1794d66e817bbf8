package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.match.Match;
import fr.levier.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DigestComposerTest {
    private static final LocalDate FAR = LocalDate.of(2027, 6, 1);

    @Test
    void nothingToSayGivesNoLetter() {
        Call known = Samples.call("known", FAR);
        assertThat(composed(List.of(Samples.eligible(known)), List.of())).isEmpty();
        assertThat(composed(List.of(), List.of(Samples.appeared(known)))).isEmpty();
    }

    @Test
    void newCallThatFitsIsToldInFullWithItsDaysLeft() {
        Call call = Samples.call("new", LocalDate.of(2027, 1, 15));
        Digest digest = Samples.compose(List.of(Samples.eligible(call)), List.of(Samples.appeared(call)));

        assertThat(keys(digest, Section.Kind.NEW)).containsExactly("test/new");
        assertThat(digest.sections().get(0).full().get(0).daysLeft()).contains(53L);
    }

    @Test
    void refusedCallIsNeverInTheLetter() {
        Call call = Samples.call("refused", LocalDate.of(2026, 12, 1));
        assertThat(composed(List.of(Samples.refused(call)), List.of(Samples.appeared(call))))
                .isEmpty();
    }

    @Test
    void pastDeadlineIsNeverShownAsClosingSoon() {
        Call passed = Samples.call("passed", LocalDate.of(2026, 11, 22));
        assertThat(composed(List.of(Samples.eligible(passed)), List.of(Samples.appeared(passed))))
                .isEmpty();
    }

    @Test
    void deadlineOfThisVeryInstantHasPassed() {
        Call now = Samples.call(
                "now",
                "Appel",
                Samples.closing(Deadline.at(LocalDate.of(2026, 11, 23), LocalTime.of(7, 0), Deadline.PARIS)));
        assertThat(composed(List.of(Samples.eligible(now)), List.of())).isEmpty();
    }

    @Test
    void closingSoonCountsThirtyDaysAndNoMore() {
        Call inside = Samples.call("inside", LocalDate.of(2026, 12, 23));
        Call outside = Samples.call("outside", LocalDate.of(2026, 12, 24));
        Digest digest = Samples.compose(List.of(Samples.eligible(inside), Samples.eligible(outside)), List.of());

        assertThat(keys(digest, Section.Kind.CLOSING_SOON)).containsExactly("test/inside");
    }

    @Test
    void deadlineOfTodayHasNoDayLeft() {
        Digest digest = Samples.compose(
                List.of(Samples.eligible(Samples.call("today", LocalDate.of(2026, 11, 23)))), List.of());
        assertThat(digest.sections().get(0).full().get(0).daysLeft()).contains(0L);
    }

    @Test
    void theBestFitComesFirstAsOnThePagesEvenWhenAnotherClosesEarlier() {
        List<Match> matches = List.of(
                Samples.eligible(Samples.call("fits", LocalDate.of(2026, 12, 10))),
                Samples.eligible(Samples.call("early", LocalDate.of(2026, 12, 1))),
                Samples.toConfirm(Samples.call("ask", LocalDate.of(2026, 11, 30))));
        assertThat(keys(Samples.compose(matches, List.of()), Section.Kind.CLOSING_SOON))
                .containsExactly("test/fits", "test/early", "test/ask");
    }

    @Test
    void twelveCallsAreToldInFullAndFortyThousandAreNoFlood() {
        List<Match> matches = IntStream.range(0, 40_000)
                .mapToObj(i -> Samples.eligible(Samples.call("n" + i, FAR)))
                .toList();
        Section section =
                Samples.compose(matches, Samples.appeared(matches)).sections().get(0);

        assertThat(section.full()).hasSize(12);
        assertThat(section.brief()).hasSize(30);
        assertThat(section.more()).isEqualTo(40_000 - 42);
    }

    @Test
    void callThatIsNewAndClosesSoonIsToldInFullOnce() {
        Call call = Samples.call("both", LocalDate.of(2026, 12, 1));
        Digest digest = Samples.compose(List.of(Samples.eligible(call)), List.of(Samples.appeared(call)));

        assertThat(digest.find(Section.Kind.NEW).orElseThrow().full()).hasSize(1);
        assertThat(digest.find(Section.Kind.CLOSING_SOON).orElseThrow().full()).isEmpty();
        assertThat(digest.find(Section.Kind.CLOSING_SOON).orElseThrow().brief()).hasSize(1);
    }

    @Test
    void twoHundredChangesOfOneFieldAreOneChangeFromFirstToLast() {
        Call call = Samples.call("busy", FAR);
        List<CallEvent> changes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            changes.add(budget(call, i, i + 1));
        }
        Digest digest = Samples.compose(List.of(Samples.eligible(call)), changes);

        assertThat(digest.sections().get(0).full().get(0).changes())
                .containsExactly(
                        new FieldChange(Field.BUDGET, Optional.of(Money.euros("0")), Optional.of(Money.euros("200"))));
    }

    @Test
    void changeThatWasTakenBackIsNoChange() {
        Call call = Samples.call("back", FAR);
        assertThat(composed(List.of(Samples.eligible(call)), List.of(budget(call, 1, 2), budget(call, 2, 1))))
                .isEmpty();
    }

    @Test
    void changeThatMeansNothingToPeopleIsNotTold() {
        Call call = Samples.call("quiet", FAR);
        CallEvent change =
                Samples.changed(call.id(), Samples.NOW, Field.LANGUAGE, Optional.of("fr"), Optional.of("en"));
        assertThat(composed(List.of(Samples.eligible(call)), List.of(change))).isEmpty();
    }

    @Test
    void pageThatChangesACorrectedValueIsToldAndTheCorrectionStands() {
        Call call = Samples.call("corrected", FAR);
        CallEvent change =
                Samples.changed(call.id(), Samples.NOW, Field.CONTACT, Optional.of("a@b.fr"), Optional.of("c@d.fr"));
        CallEvent rate = Samples.overtaken(
                call.id(),
                Samples.NOW,
                Field.GRANT_MAX,
                Optional.of(Money.euros("1000")),
                Optional.of(Money.euros("2000")));
        Digest digest = Samples.compose(List.of(Samples.eligible(call)), List.of(change, rate));

        assertThat(digest.sections()).extracting(Section::kind).containsExactly(Section.Kind.CHANGED);
        assertThat(Samples.writer().text(digest))
                .contains("Subvention maximale\u00a0: 1\u202f000\u00a0€ → 2\u202f000\u00a0€", "vérifiez-la");
    }

    @Test
    void withdrawnCallIsToldAsAChangeAndNotAsClosingSoon() {
        Call open = Samples.call("gone", LocalDate.of(2026, 12, 1));
        Call gone = new Call(open.id(), open.content(), open.origins(), open.firstSeen(), Optional.of(Samples.NOW));
        CallEvent event = CallEvent.of(gone.id(), Samples.NOW, CallEvent.Kind.WITHDRAWN);
        Digest digest = Samples.compose(List.of(Samples.eligible(gone)), List.of(event));

        assertThat(digest.sections()).extracting(Section::kind).containsExactly(Section.Kind.CHANGED);
    }

    @Test
    void changeOfAClosedCallIsToldOnlyWhenItWasClosedEarly() {
        Call closed = Samples.call("closed", LocalDate.of(2026, 11, 20));
        CallEvent early = Samples.changed(
                closed.id(),
                Samples.NOW,
                Field.DEADLINES,
                Optional.of(List.of(Deadline.ofDay(FAR))),
                Optional.of(closed.content().deadlines()));
        assertThat(composed(List.of(Samples.eligible(closed)), List.of(budget(closed, 1, 2))))
                .isEmpty();
        assertThat(composed(List.of(Samples.eligible(closed)), List.of(early))).isPresent();
    }

    @Test
    void permanentSchemeStandsInItsOwnPart() {
        Call call =
                Samples.call("one-percent", "1 %", Content.builder().state(Field.PERMANENT, true, Samples.evidence()));
        Digest digest = Samples.compose(List.of(Samples.toConfirm(call)), List.of(Samples.appeared(call)));

        assertThat(digest.sections()).extracting(Section::kind).containsExactly(Section.Kind.PERMANENT);
    }

    @Test
    void callThatAnAnswerDecidesIsToConfirm() {
        Call call = Samples.call("ask", FAR);
        Digest digest = Samples.compose(List.of(Samples.toConfirm(call)), List.of(Samples.appeared(call)));

        assertThat(keys(digest, Section.Kind.TO_CONFIRM)).containsExactly("test/ask");
        assertThat(digest.find(Section.Kind.NEW)).isEmpty();
    }

    private static CallEvent budget(Call call, int from, int to) {
        Instant at = Samples.NOW.minusSeconds(1000 - Math.max(from, to));
        return Samples.changed(
                call.id(),
                at,
                Field.BUDGET,
                Optional.of(Money.euros(String.valueOf(from))),
                Optional.of(Money.euros(String.valueOf(to))));
    }

    private static Optional<Digest> composed(List<Match> matches, List<CallEvent> changes) {
        return Samples.compose(Samples.READER, matches, changes);
    }

    private static List<String> keys(Digest digest, Section.Kind kind) {
        return digest.find(kind).orElseThrow().full().stream()
                .map(e -> e.id().value())
                .toList();
    }
}
