package fr.levier.source.prose;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells English from French by the commonest small words. */
final class English {
    private static final Pattern ENGLISH = Words.any("(?<!\\p{L})(?:the|and|of|to|for|with|by)(?!\\p{L})");
    private static final Pattern FRENCH = Words.any("(?<!\\p{L})(?:le|la|les|et|des|du|pour|une?|aux?)(?!\\p{L})");

    private English() {}

    static boolean is(Sheet sheet) {
        String text = sheet.title()
                + sheet.passages().stream().map(Passage::text).limit(40).collect(Collectors.joining(" "));
        return ENGLISH.matcher(text).results().count()
                > FRENCH.matcher(text).results().count();
    }
}
