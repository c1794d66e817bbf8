package fr.levier.planning;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people type or paste them into a page. What is understood without doubt is written as files want it; all else stays
 * as it was typed, for its reader to refuse in its place.
 */
final class TypedNumbers {
    private static final Pattern EUROS =
            Pattern.compile("(\\d{1,3}(?:[ '’]\\d{3})+|\\d+)(?:[,.](\\d{1,2}))?[ ]?(?i:€|eur|euros?)?");
    private static final Pattern BETWEEN =
            Pattern.compile("(?i:de |from |entre )?(.{1,40}?)(?i: à | to | et | ?– ?| ?\\.\\. ?)(.{1,40})");
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3})(?:[,.](\\d{1,4}))?[ ]?%?");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    /** An English thousand or a French decimal of three digits: nobody can say. */
    private static final Pattern DOUBTFUL = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

    private TypedNumbers() {}

    /** What cannot be seen is nothing, every space of Word a space. */
    private static String plain(String text) {
        return UNSEEN.matcher(text).replaceAll("").replaceAll("\\p{Zs}", " ").strip();
    }

    static boolean isDoubtful(String text) {
        return DOUBTFUL.matcher(plain(text)).matches();
    }

    /** Returns {@code 1234.50} for {@code 1 234,50 €}. */
    static Optional<String> euros(String text) {
        Matcher written = EUROS.matcher(plain(text));
        if (!written.matches() || isDoubtful(text)) {
            return Optional.empty();
        }
        String whole = written.group(1).replaceAll("\\D", "");
        return Optional.of(written.group(2) == null ? whole : whole + "." + written.group(2));
    }

    /** Returns both ends of {@code de 1 000 à 1 500 €}. */
    static Optional<String[]> interval(String text) {
        Matcher written = BETWEEN.matcher(plain(text));
        if (!written.matches()) {
            return Optional.empty();
        }
        Optional<String> min = euros(written.group(1));
        Optional<String> max = euros(written.group(2));
        return min.isPresent() && max.isPresent() ? Optional.of(new String[] {min.get(), max.get()}) : Optional.empty();
    }

    /** Returns {@code 12.5 %} for {@code 12,5}. */
    static Optional<String> share(String text) {
        Matcher written = SHARE.matcher(plain(text));
        if (!written.matches()) {
            return Optional.empty();
        }
        String decimals = written.group(2) == null ? "" : "." + written.group(2);
        return Optional.of(written.group(1) + decimals + " %");
    }

    /** Returns a number of a file as people read it, so that typed again it means the same. */
    static String shown(String number, boolean french) {
        if (!french || !number.matches("\\d{1,15}(\\.\\d{1,2})?")) {
            return number;
        }
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u202f");
        return point < 0 ? grouped : grouped + "," + number.substring(point + 1);
    }
}
