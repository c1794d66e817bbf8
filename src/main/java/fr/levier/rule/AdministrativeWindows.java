package fr.levier.rule;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.reference.Label;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The windows that the administration opens every year, as a day sees them: for the letter, and for everything that asks for a fact
 * which is true only by using one in time.
 */
public final class AdministrativeWindows {
    private final List<YearlyWindow> windows;

    AdministrativeWindows(Collection<YearlyWindow> windows) {
        this.windows = List.copyOf(windows);
    }

    /**
     * A window as a day sees it.
     *
     * @param open whether it is open on that day; else it is to come. One whose first day is not known counts as open
     */
    public record Opening(YearlyWindow window, YearlyWindow.Year year, boolean open) {

        /** Returns whether no text of that year was read: « présumé ». */
        public boolean assumed() {
            return year.assumed();
        }

        /** Returns the same window as another day sees it. */
        public Optional<Opening> on(LocalDate day) {
            return opening(window, day);
        }
    }

    /** Returns the windows that are open on that day or the next to open, the first to close first; beyond the years known, as in the last of them, « présumé ». */
    public List<Opening> on(LocalDate day) {
        return windows.stream()
                .flatMap(window -> opening(window, day).stream())
                .sorted(Comparator.comparing(opening -> opening.year().to()))
                .toList();
    }

    /** Returns the facts that become true by using a window. */
    public Set<String> facts() {
        return windows.stream().flatMap(window -> window.fact().stream()).collect(Collectors.toSet());
    }

    private static Optional<Opening> opening(YearlyWindow window, LocalDate day) {
        return window.next(day).map(year -> {
            boolean isOpen = year.from().map(first -> !day.isBefore(first)).orElse(true);
            return new Opening(window, year, isOpen);
        });
    }

    /** Returns, in words, when one may next act on the fact. */
    Optional<Label> words(String fact, LocalDate day) {
        return on(day).stream()
                .filter(opening -> opening.window().fact().equals(Optional.of(fact)))
                .findFirst()
                .map(opening -> new Label(words(opening, Locale.FRENCH), words(opening, Locale.ENGLISH)));
    }

    /** Returns the window in words, its dates and « présumé » with it. */
    public static String words(Opening opening, Locale locale) {
        Messages messages = Messages.in(locale);
        Formats formats = Formats.of(messages);
        YearlyWindow.Year year = opening.year();
        String days = year.from()
                .map(first -> messages.text("rule.yearly.from-to", formats.date(first), formats.date(year.to())))
                .orElseGet(() -> messages.text("rule.yearly.to", formats.date(year.to())));
        String ofYear = year.amountsOf()
                .map(amounts -> messages.text("rule.yearly.amounts-of", days, String.valueOf(amounts)))
                .orElse(days);
        String said = messages.text(opening.open() ? "rule.yearly.open" : "rule.yearly.next", ofYear);
        return opening.assumed() ? messages.text("rule.yearly.presumed", said) : said;
    }

    /** Returns the question with the window in which one may still act. */
    Question dated(Question question, LocalDate day) {
        return words(question.fact(), day)
                .map(words -> new Question(question.fact(), joined(question.question(), words)))
                .orElse(question);
    }

    /** Returns the change with the window in which it can be made. */
    Change dated(Change change, LocalDate day) {
        return words(change.fact(), day)
                .map(words -> new Change(change.fact(), change.to(), joined(change.sentence(), words)))
                .orElse(change);
    }

    private static Label joined(Label one, Label other) {
        return new Label(one.fr() + " – " + other.fr(), one.en() + " – " + other.en());
    }
}
