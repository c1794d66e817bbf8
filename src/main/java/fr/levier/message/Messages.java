package fr.levier.message;

import fr.levier.money.Euros;
import fr.levier.problem.Problem;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of one language. The key {@code call.list.title} stands in {@code messages/call_fr.properties} and
 * {@code messages/call_en.properties}; a test keeps both complete.
 *
 * <p>Patterns are those of {@link MessageFormat}; apostrophes are typographic (’), because the plain one is a quote there.
 */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern COMPUTED = Pattern.compile("(-?\\d{1,18}(?:\\.\\d{1,6})?)\u00a0(EUR|%)");

    /** Reading a pattern costs more than filling it in; there are no more than the bundles hold. */
    private static final Map<Wanted, Text> TEXTS = new ConcurrentHashMap<>();

    private final Locale locale;

    private record Wanted(String key, Locale locale) {}

    /** A text before its arguments; a format serves one thread at a time, so that each filling takes a copy. */
    private record Text(String pattern, MessageFormat format) {
        static Text of(Wanted wanted) {
            String room = wanted.key().substring(0, wanted.key().indexOf('.'));
            String pattern = ResourceBundle.getBundle("messages." + room, wanted.locale(), NO_FALLBACK)
                    .getString(wanted.key());
            return new Text(pattern, new MessageFormat(pattern, wanted.locale()));
        }
    }

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
        Text text = TEXTS.computeIfAbsent(new Wanted(key, locale), Text::of);
        Object[] readable = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            readable[i] = nested(readable(arguments[i]), text.pattern(), i);
        }
        return ((MessageFormat) text.format().clone()).format(readable);
    }

    /** What is quoted in a quotation has the other marks: words of a page may hold guillemets themselves. */
    private static Object nested(Object argument, String pattern, int number) {
        boolean isQuoted = pattern.contains("«\u00a0{" + number + "}\u00a0»");
        return isQuoted && argument instanceof String words
                ? words.replaceAll("«[\\s\u00a0\u202f]*", "“").replaceAll("[\\s\u00a0\u202f]*»", "”")
                : argument;
    }

    /** A number that Levier computed ({@link Problem#computed}) stands in the spelling of the language. */
    private Object readable(Object argument) {
        Matcher computed = COMPUTED.matcher(argument instanceof String text ? text : "");
        if (!computed.matches()) {
            return argument;
        }
        Formats formats = Formats.of(this);
        String number = computed.group(1);
        return computed.group(2).equals("%")
                ? formats.percent(new BigDecimal(number))
                : formats.euros(Euros.of(number));
    }

    /** Returns the place of the problem and its sentence, as one line. */
    public String text(Problem problem) {
        return problem.place() + " – " + text(problem.code(), problem.details().toArray());
    }
}
