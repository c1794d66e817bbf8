package fr.levier.source.prose;

import fr.levier.call.Content;
import fr.levier.call.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long a project may last, in months: « 12 à 36 mois », « trois ans maximum ». */
final class Durations {
    private static final List<String> NUMBERS =
            List.of("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix");
    private static final Pattern LENGTH = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?:\\d{1,2}|une?|deux|trois)\\s(?:ans?\\s|mois\\s)?(?:à|et|ou|[–-])\\s)?(?<number>\\d{1,2}|une?|deux|trois|quatre|cinq|six)"
                    + "\\s(?:\\(\\d{1,2}\\)\\s)?(?<unit>mois|ans?|années?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PROJECT = french(
            "durée|dure(?:r|nt|ra)|s’étal|s’étend|se déroul|mis(?:e|es)? en œuvre|exécut|réalis|projets? (?:de|sur)|programmes? (?:de|sur)"
                    + "|pluriannuel|maximum|période d’exécution");
    private static final Pattern OTHER = french(
            "existence|ancienneté|expérience|dernières|précédent|depuis|convention|délai|avant le|après|suivant|âgé|jeunes|séjour|stage"
                    + "|appel à projets[^.;]{0,40}prévu|programme d’intervention|mandat|reconduc|volontariat|conserv|cookies|valable");

    private Durations() {}

    private static Pattern french(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** States the longest duration that a sentence about the projects names. */
    static void read(Sheet sheet, Content.Builder content) {
        sheet.sentences()
                .filter(s -> PROJECT.matcher(s.inContext()).find()
                        && !OTHER.matcher(s.text()).find())
                .forEach(s -> read(sheet, s, content));
    }

    private static void read(Sheet sheet, Sentence sentence, Content.Builder content) {
        Matcher m = LENGTH.matcher(sentence.text());
        int longest = 0;
        int at = 0;
        while (m.find()) {
            int months = number(m.group("number")) * (m.group("unit").startsWith("m") ? 1 : 12);
            at = months > longest ? m.start() : at;
            longest = Math.max(longest, months);
        }
        if (longest > 0) {
            content.state(Field.DURATION_MAX_MONTHS, Optional.of(sheet.stated(longest, sentence, at)));
        }
    }

    private static int number(String word) {
        String lower = word.toLowerCase(Locale.FRENCH);
        int named = lower.equals("une") ? 1 : NUMBERS.indexOf(lower);
        return named >= 0 ? named : Integer.parseInt(lower);
    }
}
