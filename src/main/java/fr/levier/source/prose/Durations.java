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
    private static final List<String> ENGLISH =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final String NUMBER =
            "\\d{1,2}(?:[.,]5)?|a(?= year and a half)|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|one|two|three|four|five|seven|eight|nine|ten|twelve|fifteen|eighteen"
                    + "|twenty-four|thirty-six|forty-eight|twenty|thirty|sixty|douze|quinze|dix-huit|vingt-quatre|trente-six|quarante-huit|vingt|trente|soixante";
    private static final Pattern LENGTH = Words.any(
            "(?<![\\p{L}\\d,.-])(?:(?:" + NUMBER
                    + ")[\\s-](?:ans?\\s|mois\\s|months?\\s|years?\\s)?(?:à|et|ou|to|and|or|[–-])\\s|\\d{1,2}\\s?[–-])?(?<number>"
                    + NUMBER
                    + ")(?<before> and a half)?[\\s-](?:\\(\\d{1,2}\\)\\s)?(?<unit>mois|ans?|années?|months?|years?)(?!\\p{L})(?<half> et demie?| and a half)?");
    private static final Pattern BREAK = Pattern.compile("[,;:.(|]\\s");
    private static final Pattern NAMED = Words.any(
            "(?:projets?|conventions?)(?: [^.;]{0,30})? (?<named>biennaux|biennales?|triennaux|triennales?|quadriennaux|quadriennales?)(?!\\p{L})");
    private static final Pattern PROJECT = Words.any(
            "durée|dure(?:r|nt|ra)|projets? [^.;]{0,30}(?:dépass|n’exc[éè]d)|conduit|mené|étalé|échelonn|sur une période|, sur (?:\\d|un|deux|trois|quatre|cinq)[^.;,]{0,8} (?:ans|mois)|fund(?:ed|ing)? [^.;]{0,25}(?:for|over|period)|support(?:ed)? (?:for|over)|(?:grant|award|project|implementation|funding) (?:period|term|length)|grants? (?:of|for|run|last|cover|are for)|s’étal|s’étend|se déroul|mis(?:e|es)? en œuvre|exécut|réalis|projets? (?:de|d’|sur)|programmes? (?:de|sur)"
                    + "|pluriannuel|maximum|période d’exécution|duration|lasts? (?:up|between|at|no|for|a|\\d|two|three|from)|lasting|implement|projects? (?:of|run|may|must|should|can)|carried out|year programme|month programme");
    private static final Pattern OTHER = Words.any(
            "existence|ancienneté|expérience|dernières|derniers|précédent|depuis|conventions?(?! [^.;]{0,30}quadrienn)(?! [^.;]{0,30}trienn)|délai|avant le|après|suivant|âgé|jeunes|séjour|stage"
                    + "|appel à projets[^.;]{0,40}prévu|programme d’intervention|mandat|reconduc|volontariat|conserv|cookies|valable|instruction|réponse|paiement|renouvel|prévu sur|créée? depuis|exist"
                    + "|experience|at least \\w+ years old|aged|last \\w+ years|past \\w+ years|previous|since|within|retain|record|valid|after|stay|placement|volunteer|old(?!\\p{L})|young|renew|before|membre|par an|per year|every|tous les|chaque année");

    private Durations() {}

    /** States the longest duration that a sentence about the projects names. */
    static void read(Sheet sheet, Content.Builder content) {
        sheet.sentences().filter(s -> PROJECT.matcher(s.inContext()).find()).forEach(s -> read(sheet, s, content));
        sheet.sentences().filter(s -> !s.text().contains("ppel")).forEach(s -> readNamed(sheet, s, content));
    }

    private static void read(Sheet sheet, Sentence sentence, Content.Builder content) {
        Matcher m = LENGTH.matcher(sentence.text());
        int longest = 0;
        int at = 0;
        while (m.find()) {
            int length = OTHER.matcher(clause(sentence.text(), m)).find() ? 0 : months(m);
            at = length > longest ? m.start() : at;
            longest = Math.max(longest, length);
        }
        if (longest > 0 && longest <= 120) {
            content.state(Field.DURATION_MAX_MONTHS, Optional.of(sheet.stated(longest, sentence, at)));
        }
    }

    private static int months(Matcher m) {
        int unit = m.group("unit").toLowerCase(Locale.ROOT).startsWith("m") ? 2 : 24;
        boolean half = m.group("before") != null || m.group("half") != null;
        String number = m.group("number");
        boolean decimal = number.matches("\\d+[.,]5");
        int whole = number(decimal ? number.substring(0, number.length() - 2) : number);
        return (2 * whole + (half || decimal ? 1 : 0)) * unit / 4;
    }

    /** Returns the words of the clause that holds the match: what another clause speaks of does not matter. */
    private static String clause(String text, Matcher at) {
        int from = 0;
        int to = text.length();
        Matcher m = BREAK.matcher(text);
        while (m.find()) {
            from = m.end() <= at.start() ? m.end() : from;
            to = m.start() >= at.end() ? Math.min(to, m.start()) : to;
        }
        return text.substring(from, to);
    }

    private static void readNamed(Sheet sheet, Sentence sentence, Content.Builder content) {
        Matcher m = NAMED.matcher(sentence.text());
        if (m.find()) {
            String word = m.group("named").toLowerCase(Locale.ROOT);
            int years = word.startsWith("bi") ? 2 : word.startsWith("tri") ? 3 : 4;
            content.state(Field.DURATION_MAX_MONTHS, Optional.of(sheet.stated(12 * years, sentence, m.start())));
        }
    }

    private static int number(String word) {
        String lower = word.toLowerCase(Locale.FRENCH);
        int named = lower.equals("une") ? 1 : Math.max(NUMBERS.indexOf(lower), ENGLISH.indexOf(lower));
        return named >= 0
                ? named
                : WordNumbers.read(lower)
                        .map(java.math.BigDecimal::intValueExact)
                        .orElseGet(() -> Integer.valueOf(lower));
    }
}
