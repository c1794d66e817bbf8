package fr.levier.digest;

import fr.levier.rule.AdministrativeWindows;
import fr.levier.rule.YearlyWindow;
import java.time.LocalDate;
import java.util.List;

/**
 * Which windows of the administration a letter speaks of. Missing one closes a year of calls, so it is told while it is open and in the
 * month before; it is news only when it draws near, opens, or is about to close.
 */
final class WindowNews {
    private static final int NEAR_DAYS = 30;

    private WindowNews() {}

    private enum Stage {
        FAR,
        NEAR,
        OPEN,
        CLOSING
    }

    static List<AdministrativeWindows.Opening> told(List<AdministrativeWindows.Opening> windows, LocalDate day) {
        return windows.stream()
                .filter(window -> stage(window.year(), day) != Stage.FAR)
                .toList();
    }

    /** Returns whether one of them is not where it was on the day of the last letter. */
    static boolean isNews(List<AdministrativeWindows.Opening> windows, LocalDate lastLetter, LocalDate day) {
        return windows.stream().anyMatch(window -> stage(window.year(), day) != stage(window.year(), lastLetter));
    }

    private static Stage stage(YearlyWindow.Year year, LocalDate day) {
        if (!day.isBefore(year.to().minusDays(NEAR_DAYS))) {
            return Stage.CLOSING;
        }
        LocalDate from = year.from().orElse(year.to().minusDays(2L * NEAR_DAYS));
        if (!day.isBefore(from)) {
            return Stage.OPEN;
        }
        return day.isBefore(from.minusDays(NEAR_DAYS)) ? Stage.FAR : Stage.NEAR;
    }
}
