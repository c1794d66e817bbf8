package fr.levier.source.prose;

import fr.levier.call.Deadline;
import fr.levier.call.Evidence;
import fr.levier.call.Stated;
import fr.levier.source.prose.Dates.Found;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes through the dates of a document in their order and keeps openings and closings. */
final class WindowReader {
    private static final Pattern FOR_OTHERS = Words.any("^ ?\\(?(?:pour|for) (?:les |ceux|celles|the |projects|those)");

    /** « The first is April 15; The second is July 15 ». */
    private static final Pattern NEXT = Words.any(
            "^(?:the|la|le) (?:second|third|fourth|last|deuxième|seconde?|troisième|quatrième|dernière?)(?: one)? (?:is|est)(?: le| on)? (?=[\\p{L}]+ \\d|\\d)");

    private static final Pattern FIRST =
            Words.any("^(?:the|la|le) (?:first|première?)(?: one)? (?:is|est)(?: le| on)? (?=[\\p{L}]+ \\d|\\d)");

    private final Sheet sheet;
    private final Reckoning reckoning;
    private final Closings closings;
    private final List<Stated<LocalDate>> openings = new ArrayList<>();
    private final List<Stated<LocalDate>> publications = new ArrayList<>();
    private String earlier = "";
    private @Nullable Sentence last;

    private WindowReader(Sheet sheet, Reckoning reckoning) {
        this.sheet = sheet;
        this.reckoning = reckoning;
        this.closings = new Closings(sheet.published());
    }

    static WindowReader of(Sheet sheet, Reckoning reckoning) {
        WindowReader reader = new WindowReader(sheet, reckoning);
        sheet.sentences().forEach(reader::read);
        return reader;
    }

    Closings closings() {
        return closings;
    }

    List<Stated<LocalDate>> openings() {
        return List.copyOf(openings.isEmpty() ? publications : openings);
    }

    private void read(Sentence sentence) {
        String before = sentence.passage().text().startsWith(sentence.text()) ? "" : earlier;
        earlier = sentence.text();
        if (!Words.hasDigit(sentence.text())
                || RawDate.in(sentence.text(), reckoning.monthFirst()).isEmpty()) {
            return; // most sentences: no need to ask what year they would lend
        }
        List<Mention> mentions = Mention.of(sentence, before, Dates.in(sentence.text(), reckoning(sentence, before)));
        boolean named = mentions.stream()
                .anyMatch(m -> WindowWords.NAMED_AFTER.matcher(m.rest()).find());
        Course course = new Course();
        course.previous = goesOn(sentence, mentions) || isFirst(sentence, before) ? Role.CLOSING : Role.UNKNOWN;
        boolean continued = course.previous == Role.CLOSING;
        for (Mention mention : mentions) {
            boolean stage = continued && mention.first() && !Roles.isElsewhere(mention);
            keep(mention, stage ? Role.CLOSING : role(mention, course, named), course);
        }
        last = mentions.size() == 1 && course.previous == Role.CLOSING ? sentence : null;
    }

    /** A bare day right below one that closes is that of the next stage or session. */
    private boolean goesOn(Sentence sentence, List<Mention> mentions) {
        return last != null
                && mentions.size() == 1
                && (last.passage().equals(sentence.passage())
                        ? NEXT.matcher(sentence.text()).find()
                        : follows(last.passage(), sentence.passage())
                                && WindowWords.BARE_DAY.matcher(sentence.text()).matches());
    }

    /** « There are three closing dates. The first one is January 15. » */
    private static boolean isFirst(Sentence sentence, String before) {
        return FIRST.matcher(sentence.text()).find()
                && WindowWords.CLOSING_CALL.matcher(before).find();
    }

    private boolean follows(Passage before, Passage passage) {
        int at = sheet.passages().indexOf(before);
        return at >= 0
                && at + 1 < sheet.passages().size()
                && sheet.passages().get(at + 1).equals(passage)
                && before.heading().equals(passage.heading());
    }

    /** The nearest words that name one year lend it: the sentence itself, the one before in its passage, what announces it. */
    private Reckoning reckoning(Sentence sentence, String before) {
        Passage passage = sentence.passage();
        boolean former = WindowWords.FORMER.matcher(sentence.text()).find();
        Reckoning announced = reckoning
                .near(Words.undated(passage.heading()))
                .near(Words.undated(passage.lead()))
                .near(WindowWords.FORMER.matcher(before).find() ? "" : Words.undated(before));
        return former
                ? announced
                : announced.near(
                        Words.undated(WindowWords.ASIDE.matcher(sentence.text()).replaceAll(" ")));
    }

    /** Where the reading of a sentence stands between two of its dates. */
    private static final class Course {
        private Role previous = Role.UNKNOWN;
        private String moved = "";
        private boolean inRange;
        private boolean closed;
        private boolean over;
    }

    private static Role role(Mention mention, Course course, boolean named) {
        if (mention.date().opensRange()
                && WindowWords.EXTENDING.matcher(mention.before()).find()) {
            course.moved = mention.before();
            return Role.FORMER;
        }
        if (!course.moved.isEmpty()) {
            return Role.CLOSING;
        }
        if (course.inRange) {
            return course.previous == Role.OPENING ? Role.CLOSING : course.previous;
        }
        boolean again = WindowWords.AGAIN.matcher(mention.before()).find() && course.previous == Role.CLOSING;
        again |= course.previous == Role.CLOSING
                && WindowWords.GAP.matcher(mention.before()).find()
                && !Roles.isElsewhere(mention)
                && !WindowWords.OPENING.matcher(mention.before()).find();
        if (mention.listed()
                && course.closed
                && FOR_OTHERS.matcher(mention.after()).find()) {
            return Role.CLOSING; // « … for projects that start before 30 June, and 15 June for the others »
        }
        if ((mention.listed() || again) && course.previous != Role.UNKNOWN && course.previous != Role.OPENING) {
            return WindowWords.ELSEWHERE_AFTER.matcher(mention.after()).find() ? Role.ELSEWHERE : course.previous;
        }
        if (course.previous == Role.FORMER
                && WindowWords.EXTENDING.matcher(mention.before()).find()) {
            return Role.CLOSING;
        }
        if (named && !Roles.isElsewhere(mention)) {
            return Role.CLOSING;
        }
        Role role = Roles.of(mention);
        boolean window = mention.date().opensRange() && (role == Role.CLOSING || Roles.opensWindow(mention));
        return window ? Role.OPENING : role;
    }

    private void keep(Mention mention, Role role, Course course) {
        Stated<LocalDate> stated = sheet.stated(
                mention.date().date(), mention.sentence(), mention.date().start());
        if (role == Role.OPENING && !isOfFormerEdition(mention)) {
            openings.add(stated);
            if (sentencesTell(stated)) {
                closings.opening(stated.value());
            }
        } else if (role == Role.CLOSING) {
            close(mention, course);
        } else if (role == Role.PUBLISHED) {
            publications.add(stated);
        }
        course.closed |= role == Role.CLOSING;
        course.moved = role == Role.CLOSING ? "" : course.moved;
        course.over = isOfFormerEdition(mention) || isCarried(mention, course);
        course.inRange = mention.date().opensRange() && course.moved.isEmpty();
        course.previous = role;
    }

    /** The end of a range and « and a second one on… » are as much of the past as what they go on with. */
    private static boolean isCarried(Mention mention, Course course) {
        return course.over
                && (course.inRange
                        || WindowWords.AGAIN.matcher(mention.before()).find());
    }

    private static boolean sentencesTell(Stated<LocalDate> opening) {
        return opening.evidence().method() != Evidence.Method.LAYOUT;
    }

    private void close(Mention mention, Course course) {
        String after = mention.rest();
        Matcher whom = WindowWords.WHOM.matcher(after);
        Optional<String> label = whom.find() ? Optional.of(whom.group(1)) : Optional.empty();
        Deadline deadline = new Deadline(mention.date().date(), time(mention.date(), after), zone(after), label);
        boolean extended = !course.moved.isEmpty()
                || RoleWords.EXTENDED_AFTER.matcher(after).find()
                || WindowWords.EXTENDING.matcher(mention.before()).find();
        closings.add(new Closing(
                sheet.stated(deadline, mention.sentence(), mention.date().start()),
                extended,
                isCarried(mention, course)
                        || RoleWords.OVER.matcher(mention.before()).find(),
                isCarried(mention, course)
                        || RoleWords.ONE_EDITION.matcher(mention.before()).find(),
                OtherCalls.isOf(mention.sentence(), sheet.title()),
                WindowWords.CLOSING_CALL.matcher(mention.sentence().text()).find()));
    }

    private static boolean isOfFormerEdition(Mention mention) {
        String before = mention.before();
        return RoleWords.ASIDE_EDITION.matcher(before).find()
                || (RoleWords.ONE_EDITION.matcher(before).find()
                        && RoleWords.OVER.matcher(before).find());
    }

    private static ZoneId zone(String after) {
        return WindowWords.BRUSSELS_TIME.matcher(after).find() ? Deadline.BRUSSELS : Deadline.PARIS;
    }

    /** Returns the hour, unless it is told on a clock that we do not know: then the whole day counts. */
    private static Optional<LocalTime> time(Found date, String after) {
        boolean otherClock = WindowWords.OTHER_TIME.matcher(after).find();
        return otherClock ? Optional.empty() : date.time();
    }
}
