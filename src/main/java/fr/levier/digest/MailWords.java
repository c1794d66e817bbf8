package fr.levier.digest;

import fr.levier.mail.MailTrouble;
import fr.levier.message.Messages;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in the reader's language why a message did not leave. What is kept with a message is the server's own reply, or a {@link MailTrouble}
 * and its detail; it exists so that no name of a Java class reaches somebody who has a mail server to mend.
 */
public final class MailWords {
    private static final Pattern REPLY = Pattern.compile("\\d{3}[ -].*", Pattern.DOTALL);

    /** What older versions kept. */
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z]+\\.)*[A-Z]\\w*(?:Exception|Error): ");

    private final Messages messages;

    public MailWords(Messages messages) {
        this.messages = messages;
    }

    /** @param kept as it lies with the message */
    public String of(String kept) {
        if (REPLY.matcher(kept).matches()) {
            return messages.text("digest.trouble.REPLY", kept);
        }
        Matcher known = MailTrouble.KEPT.matcher(kept);
        return known.matches()
                ? messages.text("digest.trouble." + known.group(1), known.group(2))
                : CLASS_NAME.matcher(kept).replaceAll("");
    }
}
