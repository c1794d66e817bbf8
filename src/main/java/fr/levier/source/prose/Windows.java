package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * States when one may apply: opening, closings, and whether one may apply at any time.
 *
 * <p>Each date of the text is a {@link Mention} whose {@link Role} is decided at one place; of the closings those stay that are the
 * call's own: an extended date takes the place of earlier ones, a former edition's is left.
 */
final class Windows {
    /** No longer line is a span of days alone. */
    private static final int SPAN = 50;

    private Windows() {}

    /** States what the sheet says of opening and closing. */
    static void read(Sheet sheet, Content.Builder content) {
        WindowReader reader = WindowReader.of(sheet, sheet.reckoning());
        boolean titleRead = reader.closings().areNone();
        if (titleRead) {
            reader = WindowReader.of(titled(sheet), sheet.reckoning());
        }
        boolean always = isAlwaysOpen(sheet);
        if (always) {
            reader.closings().keepNamed();
        }
        reader.closings().state(content);
        if (content.has(Field.DEADLINES) || !always) {
            stateOpening(reader, content);
            openingOfTheYear(sheet, content);
            openingOfTheSpan(sheet, content);
            if (!titleRead && !content.has(Field.OPENS)) {
                stateOpening(WindowReader.of(titled(sheet), sheet.reckoning()), content);
            }
            openingToday(sheet, content);
        }
        if (!content.has(Field.DEADLINES)) {
            stateAnyTime(sheet, content);
        }
    }

    /** What the text does not say, the title may: « Appel à projets : avant le 9 avril ». */
    private static Sheet titled(Sheet sheet) {
        List<Passage> passages = new ArrayList<>(sheet.passages());
        passages.add(0, Passage.prose(sheet.title()));
        return new Sheet(sheet.url(), sheet.seenAt(), sheet.title(), passages, sheet.published(), sheet.lent());
    }

    /** « Applications opened on September 5 » is of the year of the closing, when that is one year only. */
    private static void openingOfTheYear(Sheet sheet, Content.Builder content) {
        List<Integer> years = content.build().deadlines().stream()
                .map(d -> d.date().getYear())
                .distinct()
                .toList();
        if (years.size() == 1 && !content.has(Field.OPENS)) {
            stateOpening(WindowReader.of(sheet, Reckoning.of(Optional.of(years.get(0)))), content);
        }
    }

    /** « Du 11 mars 2024 au 30 avril 2024 » and nothing else: when it ends with the call, it begins with it. */
    private static void openingOfTheSpan(Sheet sheet, Content.Builder content) {
        if (content.has(Field.OPENS)) {
            return;
        }
        List<LocalDate> closings =
                content.build().deadlines().stream().map(Deadline::date).toList();
        for (Sentence sentence : sheet.sentences()
                .filter(s -> s.text().length() < SPAN && Words.hasDigit(s.text()))
                .toList()) {
            List<Dates.Found> days = Dates.in(sentence.text(), sheet.reckoning());
            if (days.size() == 2
                    && days.get(0).opensRange()
                    && closings.contains(days.get(1).date())) {
                content.state(
                        Field.OPENS,
                        Optional.of(sheet.stated(
                                days.get(0).date(), sentence, days.get(0).start())));
                return;
            }
        }
    }

    /** « From today one may apply »: from the day of publication. */
    private static void openingToday(Sheet sheet, Content.Builder content) {
        if (content.has(Field.OPENS) || sheet.published().isEmpty()) {
            return;
        }
        sheet.sentences()
                .filter(s -> WindowWords.TODAY.matcher(s.text()).find()
                        && WindowWords.APPLYING.matcher(s.text()).find())
                .findFirst()
                .ifPresent(s -> content.state(
                        Field.OPENS, Optional.of(sheet.stated(sheet.published().get(), s, 0))));
    }

    /** Returns whether the document says, without naming any day beside it, that there is no closing. */
    private static boolean isAlwaysOpen(Sheet sheet) {
        return sheet.sentences()
                .anyMatch(s -> WindowWords.NO_CLOSING.matcher(s.text()).find()
                        && WindowWords.APPLYING.matcher(s.inContext()).find()
                        && Dates.in(s.text(), sheet.reckoning()).isEmpty());
    }

    private static void stateOpening(WindowReader reader, Content.Builder content) {
        List<Deadline> deadlines = content.build().deadlines();
        List<Stated<LocalDate>> possible = reader.openings().stream()
                .filter(o -> deadlines.stream().allMatch(d -> !o.value().isAfter(d.date())))
                .toList();
        List<Stated<LocalDate>> recent = possible.stream()
                .filter(o ->
                        deadlines.stream().allMatch(d -> o.value().plusYears(1).isAfter(d.date())))
                .toList();
        (recent.isEmpty() ? possible : recent)
                .stream()
                        .min((a, b) ->
                                a.evidence().method().compareTo(b.evidence().method()))
                        .ifPresent(o -> content.state(Field.OPENS, Optional.<Stated<LocalDate>>of(o)));
    }

    private static void stateAnyTime(Sheet sheet, Content.Builder content) {
        sheet.sentences()
                .filter(s -> WindowWords.ANY_TIME.matcher(s.text()).find()
                        && WindowWords.APPLYING.matcher(s.inContext()).find())
                .findFirst()
                .ifPresent(s -> content.state(Field.PERMANENT, Optional.of(sheet.stated(true, s, 0))));
    }
}
