package fr.levier.match;

import fr.levier.call.Deadline;
import fr.levier.message.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The closings of calls as a calendar (RFC 5545): a closing with an hour is an instant, one without is a day. */
final class Calendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final int LINE = 74;

    private final Messages messages;
    private final Instant now;
    private final StringBuilder lines = new StringBuilder();

    Calendar(Messages messages, Instant now) {
        this.messages = messages;
        this.now = now;
    }

    byte[] write(List<ExportedCall> calls) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Levier//Appels//FR");
        line("CALSCALE:GREGORIAN");
        line("X-WR-CALNAME:" + escaped("Levier – " + messages.text("match.list.title")));
        calls.forEach(call ->
                call.deadlines().stream().filter(d -> d.closesAt().isAfter(now)).forEach(d -> event(call, d)));
        line("END:VCALENDAR");
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(ExportedCall call, Deadline deadline) {
        line("BEGIN:VEVENT");
        line("UID:" + call.call().id().value().replace('/', '.') + "."
                + call.deadlines().indexOf(deadline) + "@levier");
        line("DTSTAMP:" + INSTANT.format(now.atOffset(ZoneOffset.UTC)));
        if (deadline.time().isPresent()) {
            line("DTSTART:" + INSTANT.format(deadline.closesAt().atOffset(ZoneOffset.UTC)));
        } else {
            line("DTSTART;VALUE=DATE:" + DAY.format(deadline.date()));
            line("DTEND;VALUE=DATE:" + DAY.format(deadline.date().plusDays(1)));
        }
        line("SUMMARY:" + escaped(messages.text("match.export.closing", call.title())));
        line("DESCRIPTION:"
                + escaped(call.verdict().map(v -> v + "\n").orElse("")
                        + deadline.label().map(l -> l + "\n").orElse("")
                        + String.join("\n", call.attribution())));
        line("URL:" + call.page());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Lines are folded so that none is longer than 75 octets, never within a character. */
    private void line(String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            String one = Character.toString(character);
            int width = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LINE) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(one);
            octets += width;
            i += Character.charCount(character);
        }
        lines.append("\r\n");
    }
}
