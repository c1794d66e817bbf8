package fr.levier.call;

import fr.levier.message.Messages;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whom or which stage a deadline concerns: the stages of the European portal in the reader's language, the rest as the page does. */
public final class DeadlineWords {
    private static final Pattern STAGE = Pattern.compile("stage (\\d{1,2})");

    private DeadlineWords() {}

    /** Returns the label in words. */
    public static String label(String label, Messages messages) {
        Matcher stage = STAGE.matcher(label);
        return stage.matches() ? messages.text("call.deadline.stage", stage.group(1)) : label;
    }
}
