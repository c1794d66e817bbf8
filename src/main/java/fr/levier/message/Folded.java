package fr.levier.message;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as people type them: without accents, capitals, ligatures and signs, one space between words. */
public final class Folded {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");

    private Folded() {}

    /** Returns the folded text; empty when nothing of it is a letter or a digit. */
    public static String of(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String bare = ACCENT.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
                .replaceAll("");
        return SIGN.matcher(bare).replaceAll(" ").strip();
    }

    /** Returns the folded name of a place, its saints in full. */
    public static String place(String name) {
        return SAINT.matcher(of(name)).replaceAll("saint$1");
    }

    /** Returns the folded words between spaces, so that containing a folded phrase means containing its words. */
    public static String phrase(String text) {
        return " " + of(text) + " ";
    }
}
