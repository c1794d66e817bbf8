package fr.levier.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.call.Call;
import fr.levier.call.CallEvent;
import fr.levier.call.CallId;
import fr.levier.call.Field;
import fr.levier.match.Match;
import fr.levier.money.Money;
import fr.levier.reference.Label;
import fr.levier.rule.Eligibility;
import fr.levier.rule.Outcome;
import fr.levier.rule.Reason;
import fr.levier.rule.Severity;
import fr.levier.rule.Term;
import fr.levier.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a letter tells of calls that are the same when the answer for the authority is not. */
final class VerdictChangeTest {
    private static final LocalDate FAR = LocalDate.of(2027, 6, 1);

    @Test
    void callThatFitsNowIsToldWithWhatTurnedIt() {
        Match match = Samples.eligible(Samples.call("gained", FAR));
        Reason unmet = reason("authority-kind", Outcome.UNMET);
        String text = text(List.of(match), Map.of(match.call().id(), former(Eligibility.INELIGIBLE, unmet)));

        assertThat(text)
                .contains(
                        "Ce qui change pour vous",
                        "Devient éligible. Verdict\u00a0: Non éligible → Éligible (les règles ont changé)",
                        "Ce qui en décide\u00a0: Une commune peut déposer seule.",
                        "vérifié le 3\u00a0novembre 2026");
    }

    @Test
    void callThatFitsNoMoreIsToldThoughItIsARefusal() {
        Match match = Samples.refused(Samples.call("lost", FAR));
        Map<CallId, Former> former = Map.of(match.call().id(), former(Eligibility.ELIGIBLE, Samples.metReason()));

        assertThat(text(List.of(match), former)).contains("[Non éligible]", "N’est plus éligible. Verdict");
        assertThat(compose(List.of(match), Map.of(), List.of())).isEmpty();
    }

    @Test
    void conditionThatStandsNoLongerIsNamed() {
        Match match = Samples.eligible(Samples.call("free", FAR));
        Reason unmet = reason("once-asked", Outcome.UNMET);
        Former former = new Former(
                verdict(Eligibility.INELIGIBLE, List.of(unmet, Samples.metReason()), List.of()),
                Set.of(Former.Cause.RULES));

        assertThat(text(List.of(match), Map.of(match.call().id(), former)))
                .contains("Condition qui ne vaut plus\u00a0: Réponse once-asked.");
    }

    @Test
    void refusalThatStaysOneAndOtherWordsAreNotTold() {
        Verdict refused = verdict(Eligibility.INELIGIBLE, List.of(), List.of(term("50 %")));
        Verdict fits = verdict(Eligibility.ELIGIBLE, List.of(Samples.metReason()), List.of(term("50 %")));
        Former other = new Former(
                verdict(Eligibility.ELIGIBLE, List.of(reason("other-name", Outcome.MET)), List.of(term("50%"))),
                Set.of(Former.Cause.RULES));

        assertThat(VerdictChange.between(
                        new Former(verdict(Eligibility.INELIGIBLE, List.of(), List.of()), Set.of()), refused))
                .isEmpty();
        assertThat(VerdictChange.between(other, fits)).isEmpty();
    }

    @Test
    void rateOfTheSchemeIsToldFromWhatToWhat() {
        Call call = Samples.call("rate", FAR);
        Verdict now = verdict(Eligibility.ELIGIBLE, List.of(Samples.metReason()), List.of(term("80 %")));
        Former former = new Former(
                verdict(Eligibility.ELIGIBLE, List.of(Samples.metReason()), List.of(term("70 %"))),
                Set.of(Former.Cause.RULES));
        Match match = new Match(call, now, Samples.eligible(call).standing());

        assertThat(text(List.of(match), Map.of(call.id(), former)))
                .containsPattern("Taux maximal.: 70.% → 80.% \\(les règles ont changé\\)")
                .doesNotContain("Verdict\u00a0:");
    }

    @Test
    void threeHundredTurnsAreASummaryAndTheBestTwelve() {
        List<Match> matches = IntStream.range(0, 300)
                .mapToObj(i -> Samples.eligible(Samples.call("n" + i, FAR)))
                .toList();
        Map<CallId, Former> former = new HashMap<>();
        matches.forEach(m ->
                former.put(m.call().id(), former(Eligibility.TO_CONFIRM, reason("asked", Outcome.UNKNOWN))));
        Digest digest = compose(matches, former, List.of()).orElseThrow();

        assertThat(digest.entries().map(e -> e.id().value())).hasSize(12).startsWith("test/n0", "test/n1");
        assertThat(Samples.writer().text(digest)).contains("300 appels connus", "300 deviennent éligibles");
    }

    @Test
    void newCallAndClosedCallHaveNotTurned() {
        Match fresh = Samples.eligible(Samples.call("fresh", FAR));
        Match over = Samples.eligible(Samples.call("over", LocalDate.of(2026, 11, 1)));
        Former before = former(Eligibility.TO_CONFIRM, reason("asked", Outcome.UNKNOWN));
        Digest digest = compose(
                        List.of(fresh, over),
                        Map.of(fresh.call().id(), before, over.call().id(), before),
                        List.of(Samples.appeared(fresh.call())))
                .orElseThrow();

        assertThat(digest.sections()).extracting(Section::kind).containsExactly(Section.Kind.NEW);
        assertThat(Samples.writer().text(digest)).doesNotContain("Verdict\u00a0:");
    }

    @Test
    void callThatMovedAndTurnedIsToldOnceWithBoth() {
        Match match = Samples.eligible(Samples.call("both", FAR));
        Former before = former(Eligibility.TO_CONFIRM, reason("asked", Outcome.UNKNOWN));
        Digest digest = compose(List.of(match), Map.of(match.call().id(), before), List.of(budget(match, Samples.NOW)))
                .orElseThrow();

        assertThat(digest.sections()).extracting(Section::kind).containsExactly(Section.Kind.CHANGED);
        assertThat(Samples.writer().text(digest)).contains("Enveloppe", "Verdict\u00a0: À confirmer → Éligible");
    }

    @Test
    void onlyWhatHappensAfterACallWasPutAsideBringsItBackAndOnlyForWhoDidSo() {
        Match fits = Samples.eligible(Samples.call("aside", FAR));
        CallId call = fits.call().id();
        Instant change = Samples.NOW.minusSeconds(7200);
        List<CallEvent> events = List.of(Samples.appeared(fits.call()), budget(fits, change));
        DigestInputs.View view = Samples.view(Samples.READER, List.of(fits));
        DigestInputs.View neighbour =
                new DigestInputs.View("210000002", "Garrigue", true, List.of(Samples.refused(fits.call())), Map.of());

        assertThat(letter(List.of(view.without(Map.of(call, Samples.NOW))), events))
                .isEmpty();
        assertThat(letter(List.of(view.without(Map.of(call, Samples.NOW)), neighbour), events))
                .isEmpty();
        assertThat(letter(List.of(view.without(Map.of(call, change.minusSeconds(60)))), List.of(budget(fits, change)))
                        .orElseThrow()
                        .count(Section.Kind.CHANGED))
                .isEqualTo(1);
    }

    @Test
    void callThatIsNewAndChangedAfterItWasPutAsideComesBackAsChanged() {
        Match fits = Samples.eligible(Samples.call("aside", FAR));
        Instant appeared = Samples.appeared(fits.call()).at();
        DigestInputs.View view = Samples.view(Samples.READER, List.of(fits))
                .without(Map.of(fits.call().id(), appeared.plusSeconds(60)));
        Digest digest = letter(
                        List.of(view), List.of(Samples.appeared(fits.call()), budget(fits, appeared.plusSeconds(120))))
                .orElseThrow();

        assertThat(digest.sections()).extracting(Section::kind).containsExactly(Section.Kind.CHANGED);
    }

    private static CallEvent budget(Match match, Instant at) {
        return Samples.changed(
                match.call().id(),
                at,
                Field.BUDGET,
                Optional.of(Money.euros("1000")),
                Optional.of(Money.euros("2000")));
    }

    private static Optional<Digest> letter(List<DigestInputs.View> views, List<CallEvent> events) {
        Material one =
                Material.ofWeek(Samples.READER, Samples.WEEK, views.get(0), Samples.numbered(events), Samples.NOW);
        return DigestComposer.compose(new Material(
                one.recipient(),
                one.period(),
                views,
                one.histories(),
                one.world(),
                one.past(),
                one.soonDays(),
                one.now()));
    }

    private static Optional<Digest> compose(List<Match> matches, Map<CallId, Former> former, List<CallEvent> events) {
        return letter(
                List.of(Samples.view(Samples.READER, matches)
                        .remembering(new DigestInputs.Memory(false, Basis.NONE, former))),
                events);
    }

    private static String text(List<Match> matches, Map<CallId, Former> former) {
        return Samples.writer()
                .text(compose(matches, former, List.of()).orElseThrow())
                .replaceAll("\r?\n +", " ");
    }

    private static Former former(Eligibility verdict, Reason reason) {
        return new Former(verdict(verdict, List.of(reason), List.of()), Set.of(Former.Cause.RULES));
    }

    private static Verdict verdict(Eligibility verdict, List<Reason> reasons, List<Term> terms) {
        Verdict plain = Samples.verdict(verdict, false, reasons, List.of());
        return new Verdict(
                plain.eligibility(),
                plain.assumed(),
                plain.modelled(),
                plain.date(),
                plain.campaign(),
                plain.reasons(),
                plain.missing(),
                plain.counterfactuals(),
                terms,
                plain.rulebook());
    }

    private static Reason reason(String condition, Outcome outcome) {
        return new Reason(
                condition,
                Severity.BLOCKING,
                outcome,
                new Label("Réponse " + condition + ".", "Answer " + condition + "."),
                Optional.empty(),
                false);
    }

    private static Term term(String rate) {
        return new Term("rate_max", rate, Optional.of("total_cost"), Optional.empty(), false);
    }
}
