package fr.levier.digest;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.message.PlainText;
import fr.levier.rule.Reference;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names the text that a sentence rests on: its title in the language of the text, all that stands around it as the reader writes. */
final class Citation {
    private static final Pattern MARK = Pattern.compile("[ \\u00A0\\u202F]*([;:!?])(?=\\s|$)");

    private Citation() {}

    static String of(Reference text, Messages words) {
        String place = text.article()
                .map(article -> ", " + punctuated(PlainText.line(article), words.locale()))
                .orElse("");
        return words.text(
                "digest.reference",
                PlainText.line(text.title()),
                place,
                Formats.of(words).date(text.checkedOn()));
    }

    /** French has a space before these marks, at which no line breaks; English has none. */
    static String punctuated(String said, Locale locale) {
        boolean isFrench = locale.getLanguage().equals("fr");
        return MARK.matcher(said).replaceAll(mark -> (isFrench ? before(mark.group(1)) : "") + mark.group(1));
    }

    private static String before(String mark) {
        return mark.equals(":") ? "\u00A0" : "\u202F";
    }
}
