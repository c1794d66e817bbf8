package fr.levier.source.prose;

import java.util.regex.Pattern;

/** Knows pages of the Union's own programmes, in English: local authorities of any of its States are meant there. */
final class EuropeanPage {
    private static final Pattern PROGRAMME = Words.any(
            "(?<!\\p{L})(?:Interreg|URBACT|European Urban Initiative|EUI|CERV|Horizon Europe|HORIZON-|EuropeAid|NDICI|Erasmus\\+|EU Mission|Digital Europe|LIFE[- ]20|EU Member States?)(?!\\p{L})");
    private static final int FIRST = 30;

    private EuropeanPage() {}

    static boolean is(Sheet sheet) {
        return English.is(sheet)
                && (PROGRAMME.matcher(sheet.title()).find()
                        || sheet.passages().stream()
                                .limit(FIRST)
                                .anyMatch(p -> PROGRAMME.matcher(p.text()).find()));
    }
}
