package fr.levier.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.levier.call.CallJson;
import fr.levier.digest.DeliveryReport;
import fr.levier.digest.JdbcLetters;
import fr.levier.digest.MailWords;
import fr.levier.message.Messages;
import java.util.Optional;

/**
 * Says what a delivery did. What waits is everything that is not sent yet, as {@code digest status} counts it, and not only what was
 * tried just now.
 *
 * @param trouble why mail does not leave, as it lies with the messages
 */
record DeliveryPrinter(
        Messages messages, DeliveryReport report, JdbcLetters.Standing standing, Optional<String> trouble) {

    JsonNode json() {
        ObjectNode json = counts(report.letters(), standing.pending());
        json.set("others", counts(report.others(), standing.others().pending()));
        words().ifPresent(said -> json.put("trouble", said));
        return json;
    }

    private static ObjectNode counts(DeliveryReport.Count count, int waiting) {
        return CallJson.mapper()
                .createObjectNode()
                .put("sent", count.sent())
                .put("waiting", waiting)
                .put("failed", count.failed());
    }

    String text() {
        String counts = messages.text(
                "levier.digest.sent",
                report.letters().sent(),
                standing.pending(),
                report.letters().failed(),
                report.others().sent(),
                standing.others().pending(),
                report.others().failed());
        return counts + words().map(said -> System.lineSeparator() + said).orElse("");
    }

    private Optional<String> words() {
        return trouble.map(kept -> messages.text("levier.digest.trouble", new MailWords(messages).of(kept)));
    }
}
