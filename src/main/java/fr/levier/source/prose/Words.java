package fr.levier.source.prose;

import java.util.regex.Pattern;

/** Compiles lists of words by which a meaning is known; case and accents of capitals do not count. */
final class Words {
    /** Years of whole dates, of what is over, of laws and of horizons. */
    private static final Pattern DATED = any(
            "(?:janvier|january|jan|février|february|feb|mars|march|mar|avril|april|apr|mai|may|juin|june|jun|juillet|july|jul|août|august|aug"
                    + "|septembre|september|sept?|octobre|october|oct|novembre|november|nov|décembre|december|dec)\\.?,? ?(?:\\d{1,2}(?:st|nd|rd|th)?,?)? ?20\\d{2}"
                    + "|(?:depuis|since|horizon|agenda|créée?s? en|(?:loi|décret|arrêté) (?:de|du)) 20\\d{2}|20\\d{2}(?=[^.;]{0,60} (?:ont|a \\p{L}{2,}(?:é|i|u|is)|était|was|were|had)(?!\\p{L}))");

    private static final Pattern ISLAND = Pattern.compile(
            "(?<=[Ll]a |Région |[îÎ]le )Réunion(?!s)|Réunion(?! (?:d’|de |du |des |publique|en ligne|en visio|le |:|\\d))(?!s)");

    private Words() {}

    static Pattern any(String alternatives) {
        return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Returns the text without the island of La Réunion, which is no meeting: it goes by its former name, which is as long. */
    static String withoutIsland(String text) {
        return text.contains("Réunion") ? ISLAND.matcher(text).replaceAll("Bourbon") : text;
    }

    /** Returns whether there is a digit: most sentences have none, and need not be searched for dates and numbers. */
    static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Returns the text without the years of whole dates, so that only years that stand alone are left. */
    static String undated(String text) {
        return DATED.matcher(text).replaceAll(" ");
    }

    /** Returns where the last of the words ends in the text, or -1. */
    static int last(Pattern words, String text) {
        return words.matcher(text).results().mapToInt(r -> r.end()).max().orElse(-1);
    }
}
