package fr.levier.digest;

import fr.levier.call.Content;
import fr.levier.call.Deadline;
import fr.levier.call.Field;
import fr.levier.call.Status;
import fr.levier.message.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The deadlines of a letter as a calendar (RFC 5545). A call keeps its UID through all letters, and a later letter has a greater
 * SEQUENCE, so that a calendar moves the entry instead of adding one; a withdrawn call is cancelled.
 */
final class CalendarWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;
    private static final int SECONDS = 60;

    private final StringBuilder text = new StringBuilder();
    private final Set<String> uids = new HashSet<>();
    private final Messages words;
    private final Links links;
    private final String domain;

    private CalendarWriter(Messages words, Links links, String domain) {
        this.words = words;
        this.links = links;
        this.domain = domain;
    }

    /** Returns the calendar; nothing when no call of the letter has a deadline to come. */
    static Optional<String> of(Digest digest, Links links, String domain) {
        CalendarWriter writer =
                new CalendarWriter(Messages.in(digest.recipient().locale()), links, domain);
        long events = digest.entries()
                .filter(e -> writer.event(e, digest.composedAt()))
                .count();
        return events == 0 ? Optional.empty() : Optional.of(writer.calendar());
    }

    private String calendar() {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Levier//Levier//FR\r\nMETHOD:PUBLISH\r\n" + text
                + "END:VCALENDAR\r\n";
    }

    private boolean event(Entry entry, Instant at) {
        Optional<Deadline> deadline = entry.deadline()
                .or(() -> entry.call().content().deadlines().stream()
                        .filter(d -> entry.status() == Status.WITHDRAWN
                                && d.closesAt().isAfter(at))
                        .findFirst());
        String uid = "levier-" + entry.id().value().replace('/', '.') + "@" + domain;
        if (deadline.isEmpty() || !uids.add(uid)) {
            return false;
        }
        line("BEGIN", "VEVENT");
        line("UID", uid);
        line("DTSTAMP", INSTANT.format(at));
        line("SEQUENCE", String.valueOf(at.getEpochSecond() / SECONDS));
        time(deadline.get());
        line(
                "SUMMARY",
                escaped(words.text(
                        "digest.calendar",
                        marks(entry.call().content())
                                + PlainText.line(entry.call().content().title()))));
        line("URL", links.of(entry.whom().siren()).page(entry.id()));
        line("TRANSP", "TRANSPARENT");
        line("STATUS", entry.status() == Status.WITHDRAWN ? "CANCELLED" : "CONFIRMED");
        line("END", "VEVENT");
        return true;
    }

    /** An invented call must never look real in an agenda that shows nothing but titles. */
    private String marks(Content call) {
        return (call.is(Field.FICTIONAL) ? "[" + words.text("digest.mark.fictional") + "] " : "")
                + (call.is(Field.FORMAT_PRESUMED) ? "[" + words.text("digest.mark.format-presumed") + "] " : "");
    }

    /** A deadline without an hour is a day, in whatever zone one looks at it. */
    private void time(Deadline deadline) {
        LocalDate day = deadline.date();
        if (deadline.time().isPresent()) {
            line("DTSTART", INSTANT.format(deadline.closesAt()));
            line("DTEND", INSTANT.format(deadline.closesAt()));
        } else {
            line("DTSTART;VALUE=DATE", DAY.format(day));
            line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
        }
    }

    private static String escaped(String plain) {
        return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    /** Breaks a line before it has more than 75 octets, never within a character. */
    private void line(String name, String value) {
        String line = name + ":" + value;
        if (line.getBytes(StandardCharsets.UTF_8).length <= OCTETS) {
            text.append(line).append("\r\n");
            return;
        }
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            String character = Character.toString(point);
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += length;
        }
        text.append("\r\n");
    }
}
