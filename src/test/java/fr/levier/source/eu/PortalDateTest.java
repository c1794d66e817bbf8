package fr.levier.source.eu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-12-01T00:00:00.000+0000 | 2027-12-01",
                "2023-05-11T02:00:00.000+0200 | 2023-05-11",
                "2024-11-20T19:00:00.000+0200 | 2024-11-20",
                "2026-07-23T10:00:44.000+0000 | 2026-07-23",
                "2026-07-23T22:30:00.000Z     | 2026-07-24",
                "2025-10-03T17:59:44.318      | 2025-10-03",
                "2025-06-10                   | 2025-06-10",
                "1739401200000                | 2025-02-13",
                "1733180400000                | 2024-12-03",
                "1744236000000                | 2025-04-10",
                "11 July 2024                 | 2024-07-11",
                "06 November 2024             | 2024-11-06",
                "Jul 11, 2024 12:00:00 AM     | 2024-07-11",
                "Nov 6, 2024 5:00:00 PM       | 2024-11-06",
            })
    void everyEncodingGivesTheDayInBrussels(String text, LocalDate day) {
        assertThat(PortalDate.parse(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2026-13-45",
                "2026-02-30T00:00:00.000+0000",
                "31 Juillet 2026",
                "0",
                "9999999999999",
                "1026-01-01",
                "2026-01-01T99:99:99.000+0000",
                "Foo 11, 2024 nonsense",
                "12345678901234567890123456789"
            })
    void whatIsNoDateOfOurTimeIsAbsent(String text) {
        assertThat(PortalDate.parse(text)).isEmpty();
    }
}
