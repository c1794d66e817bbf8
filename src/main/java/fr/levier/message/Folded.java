package fr.levier.message;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people type them: without accents, capitals, ligatures and signs, one space between words, saints in full. */
public final class Folded {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern SIGN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern SAINT = Pattern.compile("\\bst(e?)\\b");

    private Folded() {}

    /** Returns the folded text; empty when nothing of it is a letter or a digit. */
    public static String of(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String bare =
                ACCENT.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        return SAINT.matcher(SIGN.matcher(bare).replaceAll(" "))
                .replaceAll("saint$1")
                .strip();
    }
}
