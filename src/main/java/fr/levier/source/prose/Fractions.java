package fr.levier.source.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Parts of a cost that are written in words or as a fraction: « la moitié », « deux tiers », « un quart », « three quarters ». */
final class Fractions {
    /** A part followed by what it is a part of, to be put into larger patterns. */
    static final String WORDS =
            "l’autre moitié|the other half|(?:(?:la |one )?moitié|half|(?:un|deux|one|two|a) (?:tiers|thirds?)|(?:un|trois|one|three|a) (?:quarts?|quarters?)"
                    + "|(?:un|deux|trois|quatre|a|one|two|three|four) (?:cinquièmes?|fifths?|dixièmes?|tenths?)|(?<![\\d/])(?:1/2|1/3|2/3|1/4|3/4|1/5|2/5|3/5|4/5))(?= (?:au (?:plus|moins|maximum|minimum) )?(?:d(?:u|es?|e la) |d’|of |the (?:total |eligible |project )*(?:costs?|budget|bill|expen)))";

    private static final Map<String, Integer> COUNTS =
            Map.of("un", 1, "one", 1, "a", 1, "deux", 2, "two", 2, "trois", 3, "three", 3, "quatre", 4, "four", 4);
    private static final Pattern FIGURES = Pattern.compile("\\d/\\d");

    private Fractions() {}

    /** Returns the part in percent, to two decimals. */
    static BigDecimal percent(String words) {
        String lower = words.toLowerCase(Locale.ROOT).strip();
        if (lower.endsWith("moitié") || lower.endsWith("half")) {
            return BigDecimal.valueOf(50);
        }
        if (FIGURES.matcher(lower).matches()) {
            return part(lower.charAt(0) - '0', lower.charAt(2) - '0');
        }
        String[] both = lower.split(" ");
        int of = both[1].matches("ti.*|th.*")
                ? 3
                : both[1].startsWith("qua") ? 4 : both[1].matches("di.*|te.*") ? 10 : 5;
        return part(COUNTS.getOrDefault(both[0], 1), of);
    }

    private static BigDecimal part(int count, int of) {
        return BigDecimal.valueOf(100L * count)
                .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
