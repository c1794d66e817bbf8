package fr.levier.source.prose;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The French ministry of foreign affairs by the name that it bore when a page was written; of an old call it must not be the name of today. */
final class Ministry {
    static final String TODAY = "Ministère de l’Europe et des Affaires étrangères";
    private static final Pattern PRESENT =
            Pattern.compile("[Ee]urope et des [Aa]ffaires [ÉEée]trang|(?<!\\p{L})MEAE(?!\\p{L})");
    private static final Pattern DEVELOPMENT =
            Pattern.compile("[ÉEée]trangères et du [Dd]éveloppement international|(?<!\\p{L})MAEDI(?!\\p{L})");
    private static final Pattern EUROPEAN =
            Pattern.compile("[Aa]ffaires [ÉEée]trangères et européennes|(?<!\\p{L})MAEE(?!\\p{L})");
    private static final Pattern PLAIN =
            Pattern.compile("[Mm]inistère (?:français )?des [Aa]ffaires [ÉEée]trangères(?! et)");

    /** « Appel à projets franco-chilien », and the national calls for decentralised cooperation. */
    private static final Pattern CALL = Words.any(
            "(?:appels?|AAP)(?!\\p{L})[^|]{0,60}(?:franco-\\p{L}+|(?:à|de) la coopération décentralisée|triennal|généraliste)");

    private static final Pattern NAMED = Pattern.compile(
            "(?<!\\p{L})(?:DAECT|DCTCIV|MAEDI|MEAE|MAEE)(?!\\p{L})|[Mm]inistère (?:français )?(?:de l’[Ee]urope et )?des [Aa]ffaires [ÉEée]trang");
    private static final int FIRST = 10;

    private Ministry() {}

    /** Returns the ministry when the title is that of one of its calls and the first sentences name it. */
    static Optional<String> ofJointCall(Sheet sheet) {
        boolean named = CALL.matcher(sheet.title()).find()
                && sheet.sentences()
                        .limit(FIRST)
                        .anyMatch(s -> NAMED.matcher(s.text()).find());
        return named ? Optional.of(of(sheet)) : Optional.empty();
    }

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
