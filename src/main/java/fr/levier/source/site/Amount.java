package fr.levier.source.site;

import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads sums and shares that stand beside a label, written as the site writes numbers. */
final class Amount {
    private static final String CURRENCY = "€|EUR\\b|euros?\\b|MAD\\b|CAD\\b|USD\\b|CHF\\b|GBP\\b";
    private static final String SCALE = "(k|m|md|bn|milliers?|millions?|milliards?|thousand|billions?|mio)";
    private static final Pattern SUM = Pattern.compile("(?iu)(" + CURRENCY
            + ")?\\s?(?<![\\d.,])(\\d(?:[\\d.,]|\\s(?=\\d{3}(?!\\d)))*)\\s?(?:" + SCALE + "(?!\\p{L}))?\\s?(?:d’)?("
            + CURRENCY + ")?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[-–—]|to|à|et|and)\\s*");
    private static final Pattern SHARE =
            Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:[.,]\\d{1,2})?)\\s?(?:%|per cent\\b|pour cent\\b)");

    private Amount() {}

    /**
     * How a site writes numbers.
     *
     * @param decimal the character before the decimals, a comma or a dot; the other one and spaces part thousands
     * @param currency what an amount is in when nothing stands beside it
     */
    record Form(char decimal, Optional<String> currency) {

        /** Returns the number, or nothing when it is not written as this site writes numbers. */
        Optional<BigDecimal> number(String written, boolean scaled) {
            String point = Pattern.quote(String.valueOf(decimal));
            String group = decimal == ',' ? "[. ]" : "[, ]";
            String decimals = "(?:" + point + "\\d{1," + (scaled ? 3 : 2) + "})?";
            String clean = written.replaceAll("[.,\\s]+$", "");
            if (!clean.matches("\\d{1,3}(?:" + group + "\\d{3})+" + decimals) && !clean.matches("\\d+" + decimals)) {
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(clean.replaceAll(group, "").replace(decimal, '.')));
        }
    }

    /** Returns the sums of a text in their order; a number without currency is none unless the site has but one. */
    static List<Money> sums(String text, Form form) {
        List<MatchResult> found = SUM.matcher(text).results().toList();
        Optional<String> only = form.currency().filter(c -> isBare(text));
        List<Money> sums = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            boolean ranged = i + 1 < found.size()
                    && BETWEEN.matcher(between(text, found.get(i), found.get(i + 1)))
                            .matches();
            Written written = Written.of(found.get(i));
            sum(ranged ? written.lent(Written.of(found.get(i + 1))) : written, form, only)
                    .ifPresent(sums::add);
        }
        return sums;
    }

    /** Among other words a number without currency may count anything. */
    private static boolean isBare(String text) {
        String words = text.replaceAll("(?iu)" + SCALE + "(?!\\p{L})|\\b(?:to|à|et|and)\\b", " ");
        return words.chars().noneMatch(Character::isLetter);
    }

    private static String between(String text, MatchResult first, MatchResult second) {
        return text.substring(first.end(), second.start());
    }

    /** A number with the words beside it; what is empty was not written. */
    private record Written(String number, String scale, String currency) {
        static Written of(MatchResult found) {
            String before = found.group(1) == null ? "" : found.group(1);
            String after = found.group(4) == null ? before : found.group(4);
            return new Written(found.group(2), found.group(3) == null ? "" : found.group(3), after);
        }

        /** « 2–13 million EUR » says million and EUR once, for both ends; an end that says its own keeps it. */
        Written lent(Written other) {
            boolean bare = scale.isEmpty() && number.length() <= 3;
            return new Written(number, bare ? other.scale : scale, currency.isEmpty() ? other.currency : currency);
        }
    }

    private static Optional<Money> sum(Written written, Form form, Optional<String> only) {
        Optional<String> currency = written.currency().isEmpty() ? only : Optional.of(code(written.currency()));
        int zeros = zeros(written.scale().toLowerCase(Locale.ROOT));
        return currency.flatMap(c ->
                form.number(written.number(), zeros > 0).map(n -> new Money(plain(n.movePointRight(zeros)), c)));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String code(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return upper.equals("€") || upper.startsWith("EUR") ? "EUR" : upper;
    }

    private static int zeros(String scale) {
        if (scale.isEmpty()) {
            return 0;
        }
        if (scale.equals("md") || scale.equals("bn") || scale.startsWith("milliard") || scale.startsWith("billion")) {
            return 9;
        }
        return scale.equals("k") || scale.startsWith("millier") || scale.equals("thousand") ? 3 : 6;
    }

    /** Returns the shares of a text in their order; what is over 100 % is none. */
    static List<Rate> shares(String text) {
        return SHARE.matcher(text)
                .results()
                .map(r -> new BigDecimal(r.group(1).replace(',', '.')))
                .filter(p -> p.compareTo(BigDecimal.valueOf(100)) <= 0)
                .map(Rate::new)
                .toList();
    }
}
