package fr.levier.source.prose;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The French ministry of foreign affairs by the name that it bore when a page was written; of an old call it must not be the name of today. */
final class Ministry {
    static final String TODAY = "Ministère de l’Europe et des Affaires étrangères";
    private static final Pattern PRESENT = Pattern.compile("[Ee]urope et des [Aa]ffaires [ée]trang|(?<!\\p{L})MEAE(?!\\p{L})");
    private static final Pattern DEVELOPMENT = Pattern.compile("étrangères et du [Dd]éveloppement international|(?<!\\p{L})MAEDI(?!\\p{L})");
    private static final Pattern EUROPEAN = Pattern.compile("[Aa]ffaires étrangères et européennes|(?<!\\p{L})MAEE(?!\\p{L})");
    private static final Pattern PLAIN = Pattern.compile("[Mm]inistère (?:français )?des [Aa]ffaires étrangères(?! et)");

    private Ministry() {}

    /** Returns the name by which the text of a page calls it. */
    static String of(Sheet sheet) {
        String text = sheet.title() + " "
                + sheet.sentences().limit(200).map(Sentence::text).collect(Collectors.joining(" "));
        if (PRESENT.matcher(text).find()) {
            return TODAY;
        }
        if (DEVELOPMENT.matcher(text).find()) {
            return "Ministère des Affaires étrangères et du Développement international";
        }
        if (EUROPEAN.matcher(text).find()) {
            return "Ministère des Affaires étrangères et européennes";
        }
        return PLAIN.matcher(text).find() ? "Ministère des Affaires étrangères" : TODAY;
    }
}
