package fr.levier.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import fr.levier.call.Deadline;
import fr.levier.digest.Item;
import fr.levier.digest.JdbcLetters;
import fr.levier.digest.MailWords;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/** Says how letters stand, and what one of them held and why. */
final class LetterPrinter {
    private static final String LINE = System.lineSeparator();

    private final Messages messages;

    LetterPrinter(Messages messages) {
        this.messages = messages;
    }

    JsonNode json(LetterStatus status) {
        ObjectNode json = CallJson.mapper().valueToTree(status.standing());
        json.put("overdue", status.overdue());
        json.set("letters", CallJson.mapper().valueToTree(status.last()));
        json.set("givenUp", CallJson.mapper().valueToTree(status.givenUp()));
        json.set("suspended", CallJson.mapper().valueToTree(status.suspended()));
        return json;
    }

    String text(LetterStatus status) {
        StringBuilder text = new StringBuilder(standing(status.standing()));
        if (status.overdue() > 0) {
            text.append(messages.text("levier.digest.overdue", status.overdue()))
                    .append(LINE);
        }
        status.last().forEach(letter -> text.append(line(letter)).append(LINE));
        if (!status.givenUp().isEmpty()) {
            text.append(messages.text("levier.digest.given-up")).append(LINE);
            status.givenUp().forEach(letter -> text.append(line(letter)).append(LINE));
        }
        status.suspended().forEach(address -> text.append(refusing(address)));
        return text.toString();
    }

    private String standing(JdbcLetters.Standing standing) {
        String counts = messages.text(
                "levier.digest.standing",
                standing.composed(),
                standing.sent(),
                standing.pending(),
                standing.failed(),
                standing.cancelled(),
                standing.alerts());
        JdbcLetters.Others rest = standing.others();
        String others = messages.text(
                "levier.digest.others",
                rest.all(),
                rest.sent(),
                rest.pending(),
                rest.failed(),
                rest.cancelled(),
                standing.copies(),
                standing.alarms());
        String lag = messages.text(
                "levier.digest.lag", Duration.ofSeconds(standing.lagSeconds()).toMinutes(), standing.late());
        return counts + LINE + others + LINE + (standing.waiting() > 0 ? lag + LINE : "");
    }

    /** An address, and how it is believed again. */
    private String refusing(JdbcLetters.Suspended address) {
        String said =
                messages.text("levier.digest.suspended", address.email(), at(address.since()), said(address.because()));
        String lift = address.letter()
                .map(letter -> messages.text("levier.digest.lift-by-letter", String.valueOf(letter)))
                .orElseGet(() -> messages.text("levier.digest.lift"));
        return said + LINE + "    " + lift + LINE;
    }

    private String line(JdbcLetters.Stored letter) {
        String what = letter.kind().equals("LETTER") ? "" : "  " + messages.text("levier.digest.kind." + letter.kind());
        return letter.id() + "  " + letter.period() + what + "  " + letter.email() + "  "
                + messages.text("levier.digest.status." + letter.status())
                + letter.cancelled()
                        .map(why -> " – " + messages.text("levier.digest.cancelled." + why))
                        .orElse("")
                + letter.error().map(e -> " – " + said(e)).orElse("")
                + (lost(letter) ? " – " + messages.text("levier.digest.lost") : "");
    }

    /** What cannot be sent again: nothing is kept of a link that no longer opens anything. */
    private static boolean lost(JdbcLetters.Stored letter) {
        return letter.status().equals("FAILED") && !letter.isResendable();
    }

    private String said(String error) {
        return new MailWords(messages).of(error);
    }

    /** The day and the hour in Paris. */
    String at(Instant at) {
        ZonedDateTime there = at.atZone(Deadline.PARIS);
        Formats formats = Formats.of(messages);
        return messages.text("levier.digest.at", formats.date(there.toLocalDate()), formats.time(there.toLocalTime()));
    }

    JsonNode json(JdbcLetters.Stored letter, List<Item> items) {
        ObjectNode json = CallJson.mapper().valueToTree(letter);
        json.set("items", CallJson.mapper().valueToTree(items));
        return json;
    }

    String text(JdbcLetters.Stored letter, List<Item> items) {
        StringBuilder text = new StringBuilder(line(letter)).append(LINE);
        int attempts = letter.earlierAttempts() + letter.attempts();
        letter.sentAt()
                .ifPresent(sent -> text.append(messages.text("levier.digest.sent-at", at(sent), attempts))
                        .append(LINE));
        letter.firstSentAt()
                .ifPresent(first -> text.append(messages.text("levier.digest.first-sent-at", at(first)))
                        .append(LINE));
        text.append(messages.text(
                        "levier.digest.events",
                        letter.composedAt(),
                        String.valueOf(letter.cursorBefore()),
                        String.valueOf(letter.cursorAfter()),
                        letter.messageId()))
                .append(LINE);
        items.forEach(item -> text.append(said(item)));
        return text.toString();
    }

    private String said(Item item) {
        StringBuilder text = new StringBuilder("- " + item.section() + "  " + item.call() + "  " + item.verdict());
        text.append(item.inFull() ? "" : " " + messages.text("levier.digest.brief"))
                .append(LINE);
        if (!item.because().isEmpty()) {
            text.append("    ").append(item.because()).append(LINE);
        }
        if (!item.rulebook().isEmpty()) {
            text.append("    ")
                    .append(messages.text("levier.digest.judged", item.siren(), item.rulebook()))
                    .append(LINE);
        }
        item.events()
                .forEach(event -> text.append("    ")
                        .append(messages.text("levier.digest.event", event))
                        .append(LINE));
        return text.toString();
    }
}
