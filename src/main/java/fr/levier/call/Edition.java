package fr.levier.call;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the edition of a scheme from what any origin says, so that issuer and relay give one identity without knowing each other:
 * the year of the last deadline, else the first year in the title, followed by the tranche where the title names one.
 */
public final class Edition {
    private static final Pattern YEAR = Pattern.compile("\\b(20\\d{2})\\b");
    private static final Pattern TRANCHE = Pattern.compile("(?i)\\b(?:tranche\\s*|T)(\\d)(\\s*bis)?\\b");

    private Edition() {}

    /** Returns the edition's name, such as {@code 2025} or {@code 2022-T1bis}; nothing when no year is stated. */
    public static Optional<String> of(String title, List<Deadline> deadlines) {
        Optional<String> year = deadlines.stream()
                .max(Deadline::compareTo)
                .map(d -> String.valueOf(d.date().getYear()))
                .or(() -> Optional.of(YEAR.matcher(title)).filter(Matcher::find).map(m -> m.group(1)));
        Matcher tranche = TRANCHE.matcher(title);
        String suffix = tranche.find() ? "-T" + tranche.group(1) + (tranche.group(2) == null ? "" : "bis") : "";
        return year.map(y -> y + suffix);
    }

    /** Returns the last year that an edition's name holds, such as 2026 for {@code 2024-2026}. */
    static Optional<Integer> lastYear(String edition) {
        return YEAR.matcher(edition)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .max(Integer::compare);
    }
}
