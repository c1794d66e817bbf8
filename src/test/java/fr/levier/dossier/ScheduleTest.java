package fr.levier.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.levier.authority.Council;
import fr.levier.call.CallId;
import fr.levier.reference.TypedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dates are counted back in working days from the closing, or from the assembly that is in time. */
final class ScheduleTest {
    private static final Council HOUSE = Council.UNKNOWN;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Optional<LocalDate> CLOSING = Optional.of(LocalDate.parse("2027-01-08"));

    private static Schedule schedule(Optional<LocalDate> closing, Map<String, String> said) {
        Dossier dossier = new Dossier("000000018", new CallId("test/call"), said, 1, "", Instant.EPOCH);
        return Schedule.of(dossier, HOUSE, closing, TODAY);
    }

    private static Optional<LocalDate> day(Schedule schedule, Step step) {
        return schedule.steps().stream()
                .filter(due -> due.step() == step)
                .findFirst()
                .flatMap(Schedule.Due::day);
    }

    @Test
    void holidaysAndWeekEndsAreNoWorkingDays() {
        Schedule schedule = schedule(CLOSING, Map.of());

        assertThat(day(schedule, Step.SUBMISSION)).hasValue(LocalDate.parse("2027-01-06"));
        assertThat(day(schedule, Step.SIGNATURES)).hasValue(LocalDate.parse("2026-12-31"));
        assertThat(day(schedule, Step.DELIBERATION)).hasValue(LocalDate.parse("2026-12-23"));
    }

    @Test
    void theLastAssemblyThatLeavesTheTimeIsTakenAndTheReportCountsFromIt() {
        Schedule schedule = schedule(CLOSING, Map.of("seances", "2026-11-30 14/12/2026, 04.01.2027"));

        assertThat(schedule.assembly()).hasValue(LocalDate.parse("2026-12-14"));
        assertThat(day(schedule, Step.DELIBERATION)).isEqualTo(schedule.assembly());
        assertThat(day(schedule, Step.REPORT)).hasValue(LocalDate.parse("2026-11-23"));
        assertThat(schedule.missed()).isFalse();
    }

    @Test
    void noAssemblyInTimeIsTold() {
        assertThat(schedule(CLOSING, Map.of("seances", "2027-01-07")).missed()).isTrue();
        assertThat(schedule(CLOSING, Map.of()).missed()).isFalse();
    }

    @Test
    void aFileThatNamesNoAssemblyCountsByThoseOfTheAuthorityAndNeverByOneThatIsOver() {
        Council house = Council.UNKNOWN.meeting(List.of(LocalDate.parse("2026-11-19"), LocalDate.parse("2026-12-10")));
        Dossier silent = Dossier.none("000000018", new CallId("test/call"));
        Dossier own = silent.saying(Map.of("seances", "2026-12-03"), "", Instant.EPOCH);
        Optional<LocalDate> soon = Optional.of(LocalDate.parse("2026-12-18"));

        assertThat(Schedule.of(silent, house, CLOSING, TODAY).assembly()).hasValue(LocalDate.parse("2026-12-10"));
        assertThat(Schedule.of(own, house, CLOSING, TODAY).assembly()).hasValue(LocalDate.parse("2026-12-03"));
        assertThat(Schedule.of(silent, house, soon, TODAY).missed()).isTrue();
    }

    @Test
    void withoutAClosingNothingHasADayUntilTheHouseSaysOne() {
        assertThat(schedule(Optional.empty(), Map.of()).steps())
                .allMatch(due -> due.day().isEmpty() && !due.late());
        assertThat(day(schedule(Optional.empty(), Map.of("cible", "14/12/2026")), Step.SUBMISSION))
                .hasValue(LocalDate.parse("2026-12-10"));
    }

    @Test
    void whatIsOverAndNotDoneIsLateAndAHouseCountsAsItWants() {
        Schedule schedule = schedule(
                Optional.of(LocalDate.parse("2026-11-24")),
                Map.of("etape.decision.fait", "oui", "etape.signatures.jours", "1", "etape.depot.jours", "x"));

        assertThat(schedule.steps())
                .filteredOn(Schedule.Due::late)
                .extracting(Schedule.Due::step)
                .contains(Step.PARTNERS, Step.BUDGET, Step.DELIBERATION)
                .doesNotContain(Step.DECISION, Step.SIGNATURES);
        assertThat(day(schedule, Step.SIGNATURES)).hasValue(LocalDate.parse("2026-11-23"));
        assertThat(day(schedule, Step.SUBMISSION)).hasValue(LocalDate.parse("2026-11-20"));
    }

    @Test
    void onlySentencesThatSpeakOfPiecesAreQuotedWordForWord() {
        assertThat(Passages.of(
                        "L’appel soutient la mobilité. Le dossier comprend une lettre d’engagement de chaque partenaire."
                                + " Joindre la délibération.\nBudget de 3 M€."))
                .containsExactly(
                        "Le dossier comprend une lettre d’engagement de chaque partenaire.",
                        "Joindre la délibération.");
        assertThat(Passages.of("Une cérémonie aura lieu.")).isEmpty();
    }

    @Test
    void aDayThatIsNoneIsNamed() {
        assertThat(TypedDays.unread("2026-02-30")).hasValue("2026-02-30");
        assertThat(TypedDays.unread("14/12/2026\n 2027-01-05;")).isEmpty();
    }
}
