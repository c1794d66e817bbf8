package fr.levier.message;

import java.util.regex.Pattern;

/**
 * Makes one harmless line of what a page or a person wrote: no control character (so no second header and no second line), none that
 * turns the direction of reading, no run of spaces, no endless text.
 */
public final class PlainText {
    private static final int LONGEST = 300;
    private static final Pattern HARMFUL = Pattern.compile(
            "[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}\\p{Cs}]+");
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private PlainText() {}

    /** The same without an end to its length, for who compares before cutting. */
    public static String whole(String text) {
        return SPACES.matcher(HARMFUL.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    public static String line(String text) {
        String clean = whole(text);
        if (clean.length() <= LONGEST) {
            return clean;
        }
        int end = clean.offsetByCodePoints(0, Math.min(LONGEST, clean.codePointCount(0, clean.length())));
        return clean.substring(0, end).strip() + "…";
    }
}
