package fr.levier.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import fr.levier.digest.Item;
import fr.levier.digest.JdbcLetters;
import fr.levier.message.Messages;
import java.util.List;

/** Says how letters stand, and what one of them held and why. */
final class LetterPrinter {
    private static final String LINE = System.lineSeparator();

    private final Messages messages;

    LetterPrinter(Messages messages) {
        this.messages = messages;
    }

    /** @param overdue how many letters should have been composed long ago */
    JsonNode json(
            JdbcLetters.Standing standing,
            int overdue,
            List<JdbcLetters.Stored> last,
            List<JdbcLetters.Suspended> suspended) {
        ObjectNode json = CallJson.mapper().valueToTree(standing);
        json.put("overdue", overdue);
        json.set("letters", CallJson.mapper().valueToTree(last));
        json.set("suspended", CallJson.mapper().valueToTree(suspended));
        return json;
    }

    String text(
            JdbcLetters.Standing standing,
            int overdue,
            List<JdbcLetters.Stored> last,
            List<JdbcLetters.Suspended> suspended) {
        StringBuilder text = new StringBuilder(messages.text(
                "levier.digest.standing",
                standing.composed(),
                standing.sent(),
                standing.pending(),
                standing.failed(),
                standing.late()));
        text.append(LINE);
        if (overdue > 0) {
            text.append(messages.text("levier.digest.overdue", overdue)).append(LINE);
        }
        last.forEach(letter -> text.append(line(letter)).append(LINE));
        suspended.forEach(s -> text.append(messages.text("levier.digest.suspended", s.email(), s.since(), s.because()))
                .append(LINE));
        return text.toString();
    }

    private String line(JdbcLetters.Stored letter) {
        return letter.id() + "  " + letter.period() + "  " + letter.email() + "  "
                + messages.text("levier.digest.status." + letter.status())
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
