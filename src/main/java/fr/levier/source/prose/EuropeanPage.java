package fr.levier.source.prose;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows pages of the Union's own programmes, in English: local authorities of any of its States are meant there. */
final class EuropeanPage {
    private static final Pattern PROGRAMME = Words.any(
            "(?<!\\p{L})(?:Interreg|URBACT|European Urban Initiative|EUI|CERV|Horizon Europe|HORIZON-|EuropeAid|NDICI|Erasmus\\+|EU Mission|Digital Europe|LIFE[- ]20|EU Member States?|EU[- ]27|European City Facility|EUCF|NetZeroCities|Urban Innovative Actions|Europe for Citizens)(?!\\p{L})|calls? (?:for proposals )?(?:of|by) the European (?:Commission|Union)|European Commission[^.;]{0,20} call");
    private static final Pattern FRENCH = Words.any(
            "(?<!\\p{L})(?:CERV|URBACT|L’Europe pour les citoyens|Citoyens?(?:neté)?, [eé]galité, droits et valeurs|initiative urbaine européenne|European Urban Initiative|EUCF)(?!\\p{L})");
    private static final int FIRST = 30;
    private static final int FIRST_FRENCH = 6;

    private EuropeanPage() {}

    /** Adds the authorities of the whole Union where a page names towns or authorities: in English it can mean no others, but in Interreg. */
    static void widen(Set<String> codes, Sheet sheet) {
        boolean local = codes.contains("commune") || codes.contains("collectivite_territoriale");
        if (local && is(sheet)) {
            if (!sheet.title().toLowerCase(Locale.ROOT).contains("interreg")) {
                codes.remove("collectivite_territoriale");
            }
            codes.add("autorite_locale_ue");
        } else if (local && isFrench(sheet)) {
            codes.add("autorite_locale_ue");
        }
    }

    private static boolean isFrench(Sheet sheet) {
        return FRENCH.matcher(sheet.title()).find()
                || sheet.passages().stream()
                        .limit(FIRST_FRENCH)
                        .anyMatch(p -> FRENCH.matcher(p.text()).find());
    }

    static boolean is(Sheet sheet) {
        return English.is(sheet)
                && (PROGRAMME.matcher(sheet.title()).find()
                        || sheet.passages().stream()
                                .limit(FIRST)
                                .anyMatch(p -> PROGRAMME.matcher(p.text()).find()));
    }
}
