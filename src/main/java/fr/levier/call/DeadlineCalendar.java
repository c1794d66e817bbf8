package fr.levier.call;

import fr.levier.message.Messages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The deadlines of calls as a calendar (RFC 5545), the same in letters, exports and feeds: who takes several of them has each deadline
 * once. A deadline keeps its UID when it moves, and has a greater SEQUENCE then, so that a calendar moves it instead of adding another;
 * those of a withdrawn call are cancelled. An hour is an instant; a day without an hour is a day, in whatever zone one looks at it.
 */
public final class DeadlineCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    /** Sequences are counted from here, so that they stay small numbers for longer than anybody keeps a calendar. */
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Messages words;
    private final Instant now;
    private final StringBuilder events = new StringBuilder();
    private final Set<CallId> told = new HashSet<>();

    /** @param now deadlines before it are over and left out */
    public DeadlineCalendar(Messages words, Instant now) {
        this.words = words;
        this.now = now;
    }

    /**
     * Adds the deadlines of a call that are to come; a call that is there already is not added again.
     *
     * @param page where Levier shows it
     * @param notes what else the entry says, line by line
     */
    public void add(Call call, URI page, List<String> notes) {
        if (!told.add(call.id())) {
            return;
        }
        Set<String> uids = new HashSet<>();
        List<Deadline> all = call.content().deadlines();
        for (Deadline deadline : all) {
            String uid = uid(call, all, deadline);
            String own = uids.add(uid) ? uid : uid + "." + all.indexOf(deadline);
            if (deadline.closesAt().isAfter(now)) {
                event(call, deadline, own, page, notes);
            }
        }
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** Returns the calendar. */
    public String text() {
        return folded("BEGIN:VCALENDAR")
                + folded("VERSION:2.0")
                + folded("PRODID:-//Levier//Levier//FR")
                + folded("CALSCALE:GREGORIAN")
                + folded("METHOD:PUBLISH")
                + folded("X-WR-CALNAME:" + escaped(words.text("call.calendar.title")))
                + events
                + folded("END:VCALENDAR");
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A deadline is known by its call, among several by its stage or else its place on the page: never by its day, which may move.
     */
    private static String uid(Call call, List<Deadline> all, Deadline deadline) {
        int place = all.indexOf(deadline);
        String which =
                all.size() == 1 ? "" : deadline.label().map(l -> "." + code(l)).orElse(place == 0 ? "" : "." + place);
        return "levier-" + call.id().value().replace('/', '.') + which + "@levier";
    }

    private static String code(String label) {
        CRC32 sum = new CRC32();
        sum.update(label.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private void event(Call call, Deadline deadline, String uid, URI page, List<String> notes) {
        boolean isLost = call.status(now) == Status.WITHDRAWN;
        line("BEGIN:VEVENT");
        line("UID:" + uid);
        line("DTSTAMP:" + INSTANT.format(call.lastChange()));
        line("SEQUENCE:" + Math.max(0, call.lastChange().getEpochSecond() - FIRST.getEpochSecond()));
        if (deadline.time().isPresent()) {
            line("DTSTART:" + INSTANT.format(deadline.closesAt()));
        } else {
            line("DTSTART;VALUE=DATE:" + DAY.format(deadline.date()));
            line("DTEND;VALUE=DATE:" + DAY.format(deadline.date().plusDays(1)));
        }
        line("SUMMARY:" + escaped(words.text("call.calendar.closing", title(call))));
        List<String> said = new ArrayList<>(deadline.label().stream().toList());
        said.addAll(notes);
        if (!said.isEmpty()) {
            line("DESCRIPTION:" + escaped(String.join("\n", said)));
        }
        line("URL:" + page);
        line("TRANSP:TRANSPARENT");
        line("STATUS:" + (isLost ? "CANCELLED" : "CONFIRMED"));
        line("END:VEVENT");
    }

    /** An invented call must never look real in an agenda that shows nothing but titles. */
    private String title(Call call) {
        Content content = call.content();
        String title =
                content.title().isBlank() ? call.id().value() : content.title().strip();
        return (content.is(Field.FICTIONAL) ? "[" + words.text("call.mark.fictional") + "] " : "")
                + (content.is(Field.FORMAT_PRESUMED) ? "[" + words.text("call.mark.presumed") + "] " : "")
                + BREAK.matcher(title).replaceAll(" ");
    }

    private static String escaped(String text) {
        String plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
        return CONTROL.matcher(BREAK.matcher(plain).replaceAll("\\\\n")).replaceAll(" ");
    }

    private void line(String text) {
        events.append(folded(text));
    }

    /** Breaks a line before it has more than 75 octets, never within a character. */
    private static String folded(String text) {
        StringBuilder lines = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int character = text.codePointAt(at);
            int width = octets(character);
            if (octets + width > OCTETS) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(character);
            octets += width;
        }
        return lines.append("\r\n").toString();
    }

    /** Returns how many octets a character takes in UTF-8. */
    private static int octets(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
