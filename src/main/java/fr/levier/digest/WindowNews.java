package fr.levier.digest;

import fr.levier.rule.AdministrativeWindows;
import fr.levier.rule.YearlyWindow;
import java.time.LocalDate;
import java.util.List;

/**
 * Which windows of the administration a letter speaks of. Missing one closes a year of calls, so it is told while it is open and in the
 * month before; it is news only when it draws near, opens, is about to close, or is in its last week. An authority that said it used an
 * open window is not told of it any more; before it opens nobody can have used it yet.
 */
final class WindowNews {
    private static final int NEAR_DAYS = 30;
    private static final int LAST_DAYS = 7;

    private WindowNews() {}

    private enum Stage {
        FAR,
        NEAR,
        OPEN,
        CLOSING,
        LAST_WEEK
    }

    /** @param day the reader's: a window is open or not as their calendar says */
    static List<AdministrativeWindows.Opening> told(
            List<AdministrativeWindows.Opening> windows, List<DigestInputs.View> views, LocalDate day) {
        return windows.stream()
                .flatMap(window -> window.on(day).stream())
                .filter(window -> stage(window.year(), day) != Stage.FAR)
                .filter(window -> !isUsed(window, views))
                .toList();
    }

    private static boolean isUsed(AdministrativeWindows.Opening window, List<DigestInputs.View> views) {
        return window.open()
                && !views.isEmpty()
                && window.window()
                        .fact()
                        .filter(fact -> views.stream()
                                .allMatch(view -> view.said().done().contains(fact)))
                        .isPresent();
    }

    /** Returns whether one of them is not where it was on the day of the last letter. */
    static boolean isNews(List<AdministrativeWindows.Opening> windows, LocalDate lastLetter, LocalDate day) {
        return windows.stream().anyMatch(window -> stage(window.year(), day) != stage(window.year(), lastLetter));
    }

    private static Stage stage(YearlyWindow.Year year, LocalDate day) {
        if (!day.isBefore(year.to().minusDays(NEAR_DAYS))) {
            return day.isBefore(year.to().minusDays(LAST_DAYS)) ? Stage.CLOSING : Stage.LAST_WEEK;
        }
        LocalDate from = year.from().orElse(year.to().minusDays(2L * NEAR_DAYS));
        if (!day.isBefore(from)) {
            return Stage.OPEN;
        }
        return day.isBefore(from.minusDays(NEAR_DAYS)) ? Stage.FAR : Stage.NEAR;
    }
}
