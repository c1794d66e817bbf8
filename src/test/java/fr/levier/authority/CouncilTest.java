package fr.levier.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which announced assembly decides on a call, and when an authority must know of its closing. */
final class CouncilTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final LocalDate CLOSING = LocalDate.parse("2027-01-08");

    private static Council meeting(String... days) {
        return Council.UNKNOWN.meeting(Arrays.stream(days).map(LocalDate::parse).toList());
    }

    private static Optional<LocalDate> decides(Council council) {
        return council.outlook(CLOSING, TODAY).flatMap(Council.Outlook::assembly);
    }

    @Test
    void theLastAssemblyThatLeavesTenWorkingDaysDecides() {
        Council council = meeting("2026-12-30", "2026-12-14", "2026-11-30", "2026-12-14");

        assertThat(decides(council)).hasValue(LocalDate.parse("2026-12-14"));
        assertThat(Council.latest(CLOSING, Council.WORKDAYS)).isEqualTo(LocalDate.parse("2026-12-23"));
        assertThat(decides(meeting("2026-12-23"))).hasValue(LocalDate.parse("2026-12-23"));
    }

    @Test
    void noneInTimeIsKnownAndNoneAnnouncedIsNot() {
        assertThat(meeting("2026-12-24").outlook(CLOSING, TODAY).orElseThrow().isMissed())
                .isTrue();
        assertThat(Council.UNKNOWN.outlook(CLOSING, TODAY)).isEmpty();
    }

    @Test
    void anAssemblyThatIsOverDecidesNothing() {
        assertThat(meeting("2026-11-20").outlook(CLOSING, TODAY)).isEmpty();
        assertThat(meeting("2026-11-20", "2027-02-01")
                        .outlook(CLOSING, TODAY)
                        .orElseThrow()
                        .isMissed())
                .isTrue();
        assertThat(decides(meeting("2026-11-21"))).hasValue(TODAY);
    }

    @Test
    void aCalendarThatEndsLongBeforeTheClosingSaysNothingOfTheLastAssembly() {
        LocalDate summer = LocalDate.parse("2027-07-01");

        assertThat(meeting("2026-12-14").outlook(summer, TODAY)).isEmpty();
        assertThat(meeting("2026-12-14", "2027-09-01").outlook(summer, TODAY)).isPresent();
        assertThat(meeting("2026-12-14").mustKnow(summer, TODAY, 30)).isFalse();
    }

    @Test
    void aClosingIsNearByItsDayByTheLeadTimeOrByTheAssembly() {
        assertThat(Council.UNKNOWN.mustKnow(CLOSING, TODAY, 48)).isTrue();
        assertThat(Council.UNKNOWN.mustKnow(CLOSING, TODAY, 47)).isFalse();
        assertThat(new Council(Optional.of(60), List.of()).mustKnow(CLOSING, TODAY, 30))
                .isTrue();
        assertThat(new Council(Optional.of(10), List.of()).mustKnow(CLOSING, TODAY, 48))
                .isTrue();
        assertThat(meeting("2026-12-14").mustKnow(CLOSING, TODAY, 30)).isTrue();
        assertThat(meeting("2026-12-22").mustKnow(CLOSING, TODAY, 30)).isFalse();
    }

    @Test
    void whatIsNoDayIsLeftOut() {
        Council read = Council.of(new Authority(
                "000000018",
                "Saint-Aubin",
                "commune",
                true,
                Map.of("leadDays", 60, "assemblies", List.of("2026-12-14", "2026-02-31", 7))));

        assertThat(read).isEqualTo(new Council(Optional.of(60), List.of(LocalDate.parse("2026-12-14"))));
        assertThat(Council.of(new Authority("000000018", "Saint-Aubin", "commune", true, Map.of("assemblies", "x"))))
                .isEqualTo(Council.UNKNOWN);
    }
}
