package fr.levier.source.prose;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers written in words, French or English: « cinquante mille », « two million five hundred thousand ». */
final class WordNumbers {
    private static final Map<String, Long> SMALL = small();
    private static final Map<String, Long> SCALES = Map.of(
            "mille", 1_000L,
            "thousand", 1_000L,
            "million", 1_000_000L,
            "millions", 1_000_000L,
            "milliard", 1_000_000_000L,
            "milliards", 1_000_000_000L,
            "billion", 1_000_000_000L);
    private static final String WORD = "(?:" + String.join("|", longestFirst()) + ")";
    /** A sequence of number words, to be put into larger patterns. */
    static final String SEQUENCE =
            "(?<!\\p{L})" + WORD + "(?:(?:[ -]|[ -]et[ -]|[ -]and[ -])" + WORD + "){0,12}(?!\\p{L})";

    private static final Pattern BETWEEN = Pattern.compile("[ -]+");

    private WordNumbers() {}

    private static Map<String, Long> small() {
        Map<String, Long> small = new HashMap<>();
        put(small, 1, "un", "une", "one", "a");
        String[] french =
                "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split(" ");
        String[] english =
                ("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                                + " seventeen eighteen nineteen")
                        .split(" ");
        for (int i = 0; i < french.length; i++) {
            put(small, i + 2, french[i]);
        }
        for (int i = 0; i < english.length; i++) {
            put(small, i + 2, english[i]);
        }
        put(small, 20, "vingt", "vingts", "twenty");
        put(small, 30, "trente", "thirty");
        put(small, 40, "quarante", "forty");
        put(small, 50, "cinquante", "fifty");
        put(small, 60, "soixante", "sixty");
        put(small, 70, "septante", "seventy");
        put(small, 80, "huitante", "eighty");
        put(small, 90, "nonante", "ninety");
        put(small, 100, "cent", "cents", "hundred");
        return Map.copyOf(small);
    }

    private static void put(Map<String, Long> small, long value, String... words) {
        List.of(words).forEach(w -> small.put(w, value));
    }

    private static List<String> longestFirst() {
        return java.util.stream.Stream.concat(SMALL.keySet().stream(), SCALES.keySet().stream())
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    /** Returns the number that the words make, or nothing when they make none. */
    static Optional<BigDecimal> read(String words) {
        long total = 0;
        long group = 0;
        for (String word : BETWEEN.split(words.toLowerCase(Locale.ROOT).strip())) {
            if (word.equals("et") || word.equals("and")) {
                continue;
            }
            Long scale = SCALES.get(word);
            Long value = SMALL.get(word);
            if (scale != null) {
                total += Math.max(1, group) * scale;
                group = 0;
            } else if (value == null) {
                return Optional.empty();
            } else {
                group = joined(group, value, word);
            }
        }
        return total + group > 0 ? Optional.of(BigDecimal.valueOf(total + group)) : Optional.empty();
    }

    /** « deux cents » and « quatre-vingts » multiply, everything else adds. */
    private static long joined(long group, long value, String word) {
        boolean hundred = value == 100;
        boolean fourTwenty = word.startsWith("vingt") && group % 100 == 4;
        if (hundred) {
            return Math.max(1, group) * 100;
        }
        return fourTwenty ? group - 4 + 80 : group + value;
    }
}
