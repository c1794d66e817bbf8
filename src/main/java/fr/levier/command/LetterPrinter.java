package fr.levier.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import fr.levier.digest.Item;
import fr.levier.digest.JdbcLetters;
import fr.levier.message.Messages;
import java.time.Duration;
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
                standing.late());
        String others = messages.text(
                "levier.digest.others", standing.alerts(), standing.copies(), standing.alarms(), standing.cancelled());
        String lag = messages.text(
                "levier.digest.lag", Duration.ofSeconds(standing.lagSeconds()).toMinutes());
        return counts + LINE + others + LINE + (standing.pending() > 0 ? lag + LINE : "");
    }

    /** An address, and how it is believed again. */
    private String refusing(JdbcLetters.Suspended address) {
        String said = messages.text("levier.digest.suspended", address.email(), address.since(), address.because());
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
                + letter.error().map(e -> " – " + e).orElse("");
    }

    JsonNode json(JdbcLetters.Stored letter, List<Item> items) {
        ObjectNode json = CallJson.mapper().valueToTree(letter);
        json.set("items", CallJson.mapper().valueToTree(items));
        return json;
    }

    String text(JdbcLetters.Stored letter, List<Item> items) {
        StringBuilder text = new StringBuilder(line(letter)).append(LINE);
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
