package fr.levier.digest;

import fr.levier.call.Deadline;
import fr.levier.call.SourceAlarm;
import fr.levier.mail.IdentifiedMessage;
import fr.levier.mail.MailAddress;
import fr.levier.mail.Message;
import fr.levier.mail.Sender;
import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.message.PlainText;
import fr.levier.problem.Problem;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.MissingResourceException;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Makes the message that tells an administrator which sources somebody should look at, and which letters are late: plain text, and where to look. */
final class AlarmWriter {
    private static final int REASONS = 3;

    private final Sender sender;
    private final Links links;
    private final Messages words;
    private final UnaryOperator<String> names;

    /** @param names how a source is called, by its identity */
    AlarmWriter(Sender sender, Links links, Messages words, UnaryOperator<String> names) {
        this.sender = sender;
        this.links = links;
        this.words = words;
        this.names = names;
    }

    /** Of both, at least one stands there. */
    Message message(MailAddress to, List<SourceAlarm> alarms, List<LateLetters> late, Instant now) {
        try {
            IdentifiedMessage message = new IdentifiedMessage(
                    UUID.randomUUID().toString(),
                    sender,
                    to,
                    subject(alarms, late),
                    now,
                    words.locale().getLanguage());
            message.setText(text(alarms, late), "UTF-8");
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
            return message.written();
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException("An alarm could not be put into a message", impossible);
        }
    }

    /** Letters weigh more than a source: what was read does not arrive. */
    private String subject(List<SourceAlarm> alarms, List<LateLetters> late) {
        if (late.isEmpty()) {
            return words.text(
                    "digest.alarm.subject",
                    alarms.size(),
                    names.apply(alarms.get(0).source()));
        }
        boolean onlyGivenUp = late.stream().allMatch(each -> each.trouble() == LateLetters.Trouble.FAILED);
        return words.text(
                onlyGivenUp ? "digest.alarm.subject-failed" : "digest.alarm.subject-late",
                late.stream().mapToInt(LateLetters::count).sum());
    }

    private String text(List<SourceAlarm> alarms, List<LateLetters> late) {
        StringBuilder text = new StringBuilder();
        late.forEach(each -> text.append(paragraph(each)).append('\n'));
        if (!late.isEmpty()) {
            text.append(words.text("digest.alarm.look", links.outbox())).append("\n\n");
        }
        if (!alarms.isEmpty()) {
            text.append(words.text("digest.alarm.intro")).append("\n\n");
            alarms.forEach(alarm -> text.append(paragraph(alarm)).append('\n'));
            text.append(words.text("digest.alarm.look", links.sources())).append('\n');
        }
        return text.toString();
    }

    private String paragraph(LateLetters late) {
        String key = "digest.alarm." + late.trouble().name();
        StringBuilder text = new StringBuilder("- " + words.text(key, late.count())).append('\n');
        late.some()
                .forEach(one -> text.append("    ").append(PlainText.line(one)).append('\n'));
        int others = late.count() - late.some().size();
        if (others > 0) {
            text.append("    ")
                    .append(words.text("digest.alarm.others", others))
                    .append('\n');
        }
        return text.toString();
    }

    private String paragraph(SourceAlarm alarm) {
        boolean never = alarm.since().equals(Instant.EPOCH);
        String key = "digest.alarm." + (never ? "NEVER" : alarm.standing().name());
        String day = Formats.of(words).date(LocalDate.ofInstant(alarm.since(), Deadline.PARIS));
        StringBuilder text = new StringBuilder("- " + words.text(key, names.apply(alarm.source()), day)).append('\n');
        alarm.reasons().stream()
                .limit(REASONS)
                .forEach(p ->
                        text.append("    ").append(PlainText.line(sentence(p))).append('\n'));
        return text.toString();
    }

    /** A problem that an older version stored may have lost its sentence. */
    private String sentence(Problem problem) {
        try {
            return words.text(problem);
        } catch (MissingResourceException forgotten) {
            return problem.place() + " – " + problem.code();
        }
    }
}
