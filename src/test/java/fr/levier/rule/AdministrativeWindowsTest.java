package fr.levier.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdministrativeWindowsTest {
    private static final Rulebook RULEBOOK =
            RulebookLoader.load(RuleFiles.bundled()).rulebook().orElseThrow();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void theNextWindowIsToComeAndPresumedInAYearWithoutAText() {
        AdministrativeWindows.Opening next =
                RULEBOOK.administrativeWindows().on(TODAY).get(0);

        assertThat(next.window().id()).isEqualTo("oda-declaration");
        assertThat(next.year().to()).isEqualTo(LocalDate.of(2027, 5, 31));
        assertThat(next.open()).isFalse();
        assertThat(next.assumed()).isTrue();
    }

    @Test
    void onItsDaysAWindowIsOpen() {
        AdministrativeWindows windows = RULEBOOK.administrativeWindows();

        assertThat(windows.on(LocalDate.of(2025, 4, 15)).get(0).open()).isTrue();
        assertThat(windows.on(LocalDate.of(2025, 4, 14)).get(0).open()).isFalse();
        assertThat(windows.on(LocalDate.of(2025, 5, 31)).get(0).assumed()).isFalse();
    }

    @Test
    void aYearBeyondTheFileHasTheDaysOfTheLastOnePresumed() {
        AdministrativeWindows windows = RULEBOOK.administrativeWindows();
        AdministrativeWindows.Opening next =
                windows.on(LocalDate.of(2029, 6, 1)).get(0);

        assertThat(next.year().to()).isEqualTo(LocalDate.of(2030, 5, 31));
        assertThat(next.year().from()).hasValue(LocalDate.of(2030, 4, 15));
        assertThat(next.year().amountsOf()).hasValue(2029);
        assertThat(next.assumed()).isTrue();
        assertThat(next.open()).isFalse();
        assertThat(windows.on(LocalDate.of(2030, 5, 31)).get(0).open()).isTrue();
    }

    @Test
    void aRefusalAndAQuestionSayWhenOneMayDeclare() {
        Facts undeclared = Facts.of(Map.of("authority.type", "commune", "authority.odaDeclared", false));

        Verdict refused = judge(undeclared);
        Verdict asked = judge(undeclared.without("authority.odaDeclared"));

        assertThat(refused.counterfactuals().stream().flatMap(List::stream))
                .filteredOn(change -> change.fact().equals("authority.odaDeclared"))
                .extracting(change -> change.sentence().fr().replace("\u00a0", " "))
                .allMatch(words -> words.contains("du 15 avril 2027 au 31 mai 2027") && words.contains("présumé"))
                .isNotEmpty();
        assertThat(asked.missing())
                .filteredOn(question -> question.fact().equals("authority.odaDeclared"))
                .extracting(question -> question.question().en().replace("\u00a0", " "))
                .allMatch(words -> words.contains("15 April 2027") && words.contains("presumed"))
                .isNotEmpty();
    }

    private static Verdict judge(Facts facts) {
        return RULEBOOK.judge("meae-ocean", Optional.empty(), TODAY, facts, List.of());
    }

    @Test
    void aSchemeKnowsTheWindowsThatItsConditionsSpeakOf() {
        Scheme ministry = RULEBOOK.findScheme("meae-ocean").orElseThrow();
        Scheme water = RULEBOOK.findScheme("one-percent-water").orElseThrow();

        assertThat(RULEBOOK.windowsOf(ministry)).extracting(YearlyWindow::id).containsExactly("oda-declaration");
        assertThat(RULEBOOK.windowsOf(water)).isEmpty();
        assertThat(SchemeJson.whole(ministry, RULEBOOK.windowsOf(ministry))
                        .at("/windows/0/years/3/to")
                        .asText())
                .isEqualTo("2025-05-31");
    }
}
