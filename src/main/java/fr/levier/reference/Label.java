package fr.levier.reference;

import fr.levier.message.Messages;
import java.util.Locale;

/** A text in French and in English; both are always there. */
public record Label(String fr, String en) {
    public Label {
        if (fr.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A label needs both languages");
        }
    }

    /** Returns the sentence of the message bundles in both languages. */
    public static Label message(String key, Object... arguments) {
        return new Label(
                Messages.in(Locale.FRENCH).text(key, arguments),
                Messages.in(Locale.ENGLISH).text(key, arguments));
    }

    /** Returns the English text for an English locale and the French text for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : fr;
    }
}
