package fr.levier.source.prose;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether a document puts the month before the day in numeric dates: by a date that can be nothing else, or by American English. */
final class MonthFirst {
    private static final Pattern PROOF =
            Pattern.compile("(?<![\\d/])(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\\d|3[01])/20\\d{2}(?!\\d)");
    private static final Pattern OTHERWISE =
            Pattern.compile("(?<![\\d/])(?:1[3-9]|2\\d|3[01])/(?:0?[1-9]|1[0-2])/20\\d{2}(?!\\d)");
    private static final Pattern CLOCK = Pattern.compile(
            "(?:Eastern|Pacific|Central|Mountain) (?:Standard |Daylight )?Time|\\b(?:EST|EDT|PST|PDT|CST|CDT)\\b|[ap]\\.?m\\.? \\(?(?:ET|PT|CT)\\b");
    private static final Pattern MONEY = Pattern.compile("US ?\\$|USD|(?<![\\p{L}])\\$ ?\\d|U\\.S\\. dollars?");

    private MonthFirst() {}

    static boolean is(Sheet sheet) {
        String text = sheet.passages().stream().map(Passage::text).limit(400).collect(Collectors.joining("\n"));
        if (OTHERWISE.matcher(text).find()) {
            return false;
        }
        return PROOF.matcher(text).find()
                || (English.is(sheet)
                        && CLOCK.matcher(text).find()
                        && MONEY.matcher(text).find());
    }
}
