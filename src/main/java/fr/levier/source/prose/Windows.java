package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Field;
import fr.levier.call.Stated;
import fr.levier.source.prose.Dates.Found;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * Reads when one may apply: opening, closings, and whether one may apply at any time.
 *
 * <p>A date closes a call only when words of closing stand before it and nothing says that it is about something else (results, a
 * committee, the declaration of aid, the end of projects). An extended date takes the place of earlier ones.
 */
final class Windows {
    static final int NEAR = 110;

    private final Sheet sheet;
    private final List<Closing> closings = new ArrayList<>();
    private final List<Stated<LocalDate>> openings = new ArrayList<>();

    private record Closing(Deadline deadline, boolean extended, Stated<Deadline> stated) {}

    private final Reckoning reckoning;
    private String earlier = "";

    private Windows(Sheet sheet, Reckoning reckoning) {
        this.sheet = sheet;
        this.reckoning = reckoning;
    }

    /** States what the sheet says of opening and closing. */
    static void read(Sheet sheet, Content.Builder content) {
        Windows windows = new Windows(sheet, sheet.reckoning());
        sheet.sentences().forEach(windows::read);
        windows.stateDeadlines(content);
        windows.stateOpening(content);
        openingOfTheYear(sheet, content);
        if (!content.has(Field.DEADLINES)) {
            windows.stateAnyTime(content);
        }
    }

    /** « Applications opened on September 5 » is of the year of the closing, when that is one year only. */
    private static void openingOfTheYear(Sheet sheet, Content.Builder content) {
        List<Integer> years = content.build().deadlines().stream()
                .map(d -> d.date().getYear())
                .distinct()
                .toList();
        if (years.size() == 1 && !content.has(Field.OPENS)) {
            Windows again = new Windows(sheet, Reckoning.of(Optional.of(years.get(0))));
            sheet.sentences().forEach(again::read);
            again.stateOpening(content);
        }
    }

    /** The nearest words that name one year lend it: the sentence itself, the one before in its passage, what announces it. */
    private Reckoning reckoning(Sentence sentence) {
        Passage passage = sentence.passage();
        String before = passage.text().startsWith(sentence.text()) ? "" : earlier;
        earlier = sentence.text();
        boolean former = WindowWords.FORMER.matcher(sentence.text()).find();
        Reckoning announced = reckoning
                .near(Words.undated(passage.heading()))
                .near(Words.undated(passage.lead()))
                .near(Words.undated(before));
        return former ? announced : announced.near(Words.undated(sentence.text()));
    }

    private void read(Sentence sentence) {
        List<Found> dates = Dates.in(sentence.text(), reckoning(sentence));
        Course course = new Course(closings.size(), isNamed(sentence, dates));
        for (Found date : dates) {
            String before = before(sentence, date, course.previousEnd);
            boolean follows = WindowWords.ANOTHER.matcher(before).matches();
            course.away = isElsewhere(before) || (course.away && follows);
            if (isAside(sentence, date, before)) {
                continue;
            }
            if (!(course.away && follows)) {
                read(sentence, date, before, course);
            }
            course.previousEnd = date.end();
        }
    }

    /** Where the reading of a sentence stands between two of its dates. */
    private static final class Course {
        private final int closed;
        private final boolean named;
        private int previousEnd;
        private String moved = "";
        private boolean inWindow;
        private boolean away;

        Course(int closed, boolean named) {
            this.closed = closed;
            this.named = named;
        }
    }

    /** « Le 31 mars et le 30 septembre sont les dates limites. » */
    private static boolean isNamed(Sentence sentence, List<Found> dates) {
        return dates.stream()
                .anyMatch(d -> WindowWords.NAMED_AFTER
                        .matcher(sentence.text().substring(d.end()))
                        .find());
    }

    private void read(Sentence sentence, Found date, String before, Course course) {
        if (date.opensRange() && WindowWords.EXTENDING.matcher(before).find()) {
            course.moved = before;
        } else if (!course.moved.isEmpty()) {
            close(sentence, date, course.moved);
            course.moved = "";
        } else if (course.inWindow || isAnother(before, course) || (course.named && !isElsewhere(before))) {
            close(sentence, date, before);
            course.inWindow = false;
        } else {
            course.inWindow = date.opensRange() && isWindow(sentence, before);
            read(sentence, date, before, course.inWindow);
        }
    }

    /** Returns whether the words between only join the date to a closing before it. */
    private boolean isAnother(String before, Course course) {
        String bare = WindowWords.ASIDE.matcher(before).replaceAll("");
        return closings.size() > course.closed
                && course.previousEnd > 0
                && (WindowWords.ANOTHER.matcher(bare).matches()
                        || WindowWords.AGAIN.matcher(bare).find());
    }

    private void read(Sentence sentence, Found date, String before, boolean opensWindow) {
        if (opensWindow) {
            openings.add(sheet.stated(date.date(), sentence, date.start()));
        } else if (isElsewhere(sentence, date, before)
                || WindowWords.FORMER.matcher(before).find()) {
            return;
        } else if (LineNames.closes(sentence, date, before)) {
            close(sentence, date, before);
        } else if (LineNames.opens(sentence, date)) {
            openings.add(sheet.stated(date.date(), sentence, date.start()));
        } else if (Words.last(WindowWords.CLOSING, before) > Words.last(WindowWords.OPENING, before)
                && isAboutTheCall(sentence, before)) {
            close(sentence, date, before);
        } else if (WindowWords.OPENING.matcher(before).find()
                && WindowWords.APPLYING.matcher(sentence.inContext()).find()) {
            openings.add(sheet.stated(date.date(), sentence, date.start()));
        }
    }

    /** « (jury du 12 mars) » interrupts a list of closings without ending it. */
    private static boolean isAside(Sentence sentence, Found date, String before) {
        int open = before.lastIndexOf('(');
        return open >= 0
                && before.indexOf(')', open) < 0
                && sentence.text().indexOf(')', date.end()) >= 0
                && isElsewhere(before.substring(open));
    }

    private static boolean isAboutTheCall(Sentence sentence, String before) {
        return WindowWords.CLOSING_CALL.matcher(before).find()
                || WindowWords.APPLYING.matcher(sentence.inContext()).find();
    }

    private boolean isWindow(Sentence sentence, String before) {
        Passage passage = sentence.passage();
        boolean bare = sentence.text().length() < 60
                && WindowWords.APPLYING.matcher(passage.heading()).find();
        return (bare
                        || WindowWords.APPLYING
                                .matcher(passage.lead() + " " + sentence.text())
                                .find())
                && !isElsewhere(before);
    }

    private static boolean isElsewhere(Sentence sentence, Found date, String before) {
        return isElsewhere(before)
                || WindowWords.ELSEWHERE_AFTER
                        .matcher(sentence.text().substring(date.end()))
                        .find();
    }

    static boolean isElsewhere(String before) {
        return WindowWords.ELSEWHERE.matcher(before).find()
                || Words.last(WindowWords.PERHAPS_ELSEWHERE, before) > Words.last(WindowWords.HANDING_IN, before);
    }

    /** Returns the words before a date back to the date before it; for the first one of a short line also what announces it. */
    private static String before(Sentence sentence, Found date, int previousEnd) {
        int from = Math.max(previousEnd, date.start() - NEAR);
        String own = sentence.text().substring(Math.min(from, date.start()), date.start());
        return previousEnd == 0 && date.start() < 40 ? sentence.passage().lead() + " : " + own : own;
    }

    private void close(Sentence sentence, Found date, String before) {
        String after = sentence.text().substring(date.end());
        Matcher whom = WindowWords.WHOM.matcher(after);
        Optional<String> label = whom.find() ? Optional.of(whom.group(1)) : Optional.empty();
        Deadline deadline = new Deadline(date.date(), time(date, after), zone(after), label);
        closings.add(new Closing(
                deadline,
                WindowWords.EXTENDING.matcher(before).find(),
                sheet.stated(deadline, sentence, date.start())));
    }

    private static java.time.ZoneId zone(String after) {
        return WindowWords.BRUSSELS_TIME.matcher(after).find() ? Deadline.BRUSSELS : Deadline.PARIS;
    }

    /** Returns the hour, unless it is told on a clock that we do not know: then the whole day counts. */
    private static Optional<LocalTime> time(Found date, String after) {
        boolean otherClock = WindowWords.OTHER_TIME.matcher(after).find();
        return otherClock ? Optional.empty() : date.time();
    }

    private void stateDeadlines(Content.Builder content) {
        boolean labelled = closings.stream().anyMatch(Windows::isLayout);
        List<Closing> believed = closings.stream()
                .filter(c -> !labelled || isLayout(c) || c.extended())
                .filter(c -> !isReplaced(c) && !isBygone(c))
                .toList();
        TreeMap<LocalDate, Deadline> byDay = new TreeMap<>();
        believed.forEach(c -> byDay.merge(
                c.deadline().date(), c.deadline(), (a, b) -> a.time().isPresent() ? a : b));
        believed.stream()
                .filter(c -> c.deadline().date().equals(byDay.lastKey()))
                .findFirst()
                .ifPresent(c -> content.state(
                        Field.DEADLINES, List.copyOf(byDay.values()), c.stated().evidence()));
    }

    private boolean isReplaced(Closing closing) {
        return !closing.extended()
                && closings.stream()
                        .anyMatch(c -> c.extended()
                                && c.deadline()
                                        .date()
                                        .isAfter(closing.deadline().date()));
    }

    /** A closing before the page was published is that of an earlier edition, when another one follows. */
    private boolean isBygone(Closing closing) {
        return sheet.published()
                .filter(p -> closing.deadline().date().isBefore(p)
                        && closings.stream().anyMatch(c -> c.deadline().date().isAfter(p)))
                .isPresent();
    }

    private static boolean isLayout(Closing closing) {
        return closing.stated().evidence().method() == Evidence.Method.LAYOUT;
    }

    private void stateOpening(Content.Builder content) {
        List<Deadline> deadlines = content.build().deadlines();
        openings.stream()
                .filter(o -> deadlines.stream().allMatch(d -> !o.value().isAfter(d.date())))
                .min((a, b) -> a.evidence().method().compareTo(b.evidence().method()))
                .ifPresent(o -> content.state(Field.OPENS, Optional.of(o)));
    }

    private void stateAnyTime(Content.Builder content) {
        sheet.sentences()
                .filter(s -> WindowWords.ANY_TIME.matcher(s.text()).find()
                        && WindowWords.APPLYING.matcher(s.inContext()).find())
                .findFirst()
                .ifPresent(s -> content.state(Field.PERMANENT, Optional.of(sheet.stated(true, s, 0))));
    }
}
