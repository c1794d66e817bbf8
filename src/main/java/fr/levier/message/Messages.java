package fr.levier.message;

import fr.levier.problem.Problem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts of one language. The key {@code call.list.title} stands in {@code messages/call_fr.properties} and
 * {@code messages/call_en.properties}; a test keeps both complete.
 *
 * <p>Patterns are those of {@link MessageFormat}; apostrophes are typographic (’), because the plain one is a quote there.
 */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
    }

    /** Returns English texts for an English locale and French ones for every other. */
    public static Messages in(Locale locale) {
        return new Messages(locale.getLanguage().equals("en") ? Locale.UK : Locale.FRANCE);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * Returns the text with its arguments put in.
     *
     * @throws java.util.MissingResourceException when the key stands in no bundle
     */
    public String text(String key, Object... arguments) {
        String room = key.substring(0, key.indexOf('.'));
        String pattern = ResourceBundle.getBundle("messages." + room, locale, NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** Returns the place of the problem and its sentence, as one line. */
    public String text(Problem problem) {
        return problem.place() + " – " + text(problem.code(), problem.details().toArray());
    }
}
