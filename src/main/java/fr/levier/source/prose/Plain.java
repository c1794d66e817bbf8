package fr.levier.source.prose;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes text from outside plain: no markup, no control or direction characters, ordinary spaces, typographic apostrophes.
 *
 * <p>All readers here see plain text only, so that a pattern needs to know one kind of space and one apostrophe.
 */
public final class Plain {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\uFFFD]");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['\\u2018\\u02BC]");
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,500}>");

    private Plain() {}

    /** Returns the text on one line; ligatures are taken apart, accents composed. */
    public static String of(String text) {
        String composed = Normalizer.normalize(unligature(text), Normalizer.Form.NFC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        String straight = APOSTROPHE.matcher(visible).replaceAll("’");
        return BLANK.matcher(straight).replaceAll(" ").strip();
    }

    /** Returns plain text from which also anything like a tag is gone: for titles, which are shown in many places. */
    public static String title(String text) {
        return cut(of(TAG.matcher(of(text)).replaceAll(" ")), 300);
    }

    /** Returns at most {@code length} characters, with an ellipsis where something was left off. */
    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1).strip() + "…";
    }

    private static String unligature(String text) {
        return text.replace("\uFB00", "ff")
                .replace("\uFB01", "fi")
                .replace("\uFB02", "fl")
                .replace("\uFB03", "ffi")
                .replace("\uFB04", "ffl");
    }
}
