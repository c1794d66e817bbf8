package fr.levier.source.prose;

import fr.levier.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds sums of money in French and English, in the currency in which they are written: « 1,5 M€ », « EUR 8.455 », « cinquante mille
 * euros », « between EUR 20.00 and 25.00 million ».
 *
 * <p>A separator before exactly three digits marks thousands in both languages, before one or two digits decimals. A number without a
 * currency is no sum, unless it is one end of a range whose other end has one.
 */
final class Amounts {
    private static final String NUMBER =
            "\\d{1,3}(?:[ .,’]\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,12}(?:[.,]\\d{1,3})?(?!\\d)";
    private static final String SCALE =
            "\\s?(?:k|m(?:d|n|io)?|bn|mille|thousand|milliers?|millions?|milliards?|billions?)(?!(?!EUR|CHF|USD|GBP)[\\p{L}&&[^€]])";
    private static final String AFTER = "\\s?(?:d’|de |of )?(?:" + Currencies.AFTER + ")";
    private static final Pattern SUM = Pattern.compile(
            "(?<![\\d,.])(?:(?<before>" + Currencies.BEFORE + ")\\s?)?(?:(?<number>" + NUMBER + ")(?<scale>" + SCALE
                    + ")?|(?<words>" + WordNumbers.SEQUENCE + "))(?<after>" + AFTER + ")?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern TO = Pattern.compile(
            "\\s?(?:\\([^()]{0,80}\\)\\s|(?:pour|for) [^,;.:()\\d]{3,40}(?<! et)(?<! and) )?(?:(?:à|to|jusqu’à|up to)(?: a maximum of| un maximum d(?:e|’))?|[–—-])\\s?",
            Pattern.CASE_INSENSITIVE);
    /** « more than EUR 10,000, up to EUR 50,000 ». */
    private static final Pattern UP_TO = Pattern.compile(
            ",?\\s(?:et |and |but |mais )?(?:up to|jusqu’à|(?:et )?au plus|at most)\\s", Pattern.CASE_INSENSITIVE);

    private static final Pattern OVER = Pattern.compile(
            "(?<!not |no |pas )(?:more than|over|above|plus de|supérieure?s? à|au moins|at least)\\s?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REMARK =
            Pattern.compile("\\s?\\([^()]{0,80}\\)(?=\\s?(?:à|to|jusqu’à|up to|et|and)\\s)");
    private static final Pattern AND =
            Pattern.compile("\\s?(?:\\([^()]{0,80}\\)\\s)?(?:et|and)\\s?c?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AMID =
            Pattern.compile("(?:entre|between|comprise? entre)(?:\\s?|\\sc)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_WORDS = Words.any("mille|million|thousand|cents?(?!\\p{L})|hundred");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Amounts() {}

    /**
     * A sum, or the two ends of « de 10 000 à 20 000 € ».
     *
     * @param lower the lower end, when two were written
     * @param amount the sum, or the upper end
     * @param start where its words begin, and {@code end} where they end
     */
    record Found(Optional<Money> lower, Money amount, int start, int end) {}

    /** One number with what stands about it. */
    private record Raw(
            BigDecimal number,
            @Nullable String scale,
            @Nullable String currency,
            boolean closed,
            int start,
            int end) {
        Optional<Money> money(@Nullable String lentScale, @Nullable String lentCurrency) {
            String name = currency == null ? lentCurrency : currency;
            return Optional.ofNullable(name)
                    .map(n -> new Money(number.movePointRight(zeros(scale == null ? lentScale : scale)), n));
        }
    }

    /** Returns the sums of a text in their order. */
    static List<Found> in(String text) {
        List<Raw> raws = Words.hasDigit(text) || IN_WORDS.matcher(text).find() ? raws(text) : List.of();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < raws.size(); i++) {
            Raw raw = raws.get(i);
            int next = afterRemark(text, raws, i);
            Optional<Found> range = next < raws.size() ? range(text, raw, raws.get(next)) : Optional.empty();
            if (range.isPresent()) {
                found.add(range.get());
                i = next;
            } else {
                raw.money(null, null).ifPresent(m -> found.add(new Found(Optional.empty(), m, raw.start(), raw.end())));
            }
        }
        return found;
    }

    /** « from EUR 8.455 (50 to 75 participants) to EUR 50.745 »: the numbers of a remark are no end of the range. */
    private static int afterRemark(String text, List<Raw> raws, int at) {
        Matcher remark = REMARK.matcher(text).region(raws.get(at).end(), text.length());
        int end = remark.lookingAt() ? remark.end() : 0;
        int next = at + 1;
        while (next < raws.size() && raws.get(next).start() < end) {
            next++;
        }
        return next;
    }

    private static List<Raw> raws(String text) {
        List<Raw> raws = new ArrayList<>();
        Matcher m = SUM.matcher(text);
        int from = 0;
        while (from <= text.length() && m.find(from)) {
            boolean article = isArticle(m, text);
            if (!article) {
                raw(m).ifPresent(raws::add);
            }
            from = (closed(m) && !article) || m.group("after") == null ? Math.max(m.end(), from + 1) : m.start("after");
        }
        return raws;
    }

    /** In « a EUR 60,000 grant » the article is no sum. */
    private static boolean isArticle(Matcher m, String text) {
        boolean half = m.group("words") != null && text.substring(0, m.start()).matches("(?isu).*(?:half|demi)[ -]$");
        return half
                || (m.group("words") != null
                        && m.group("after") != null
                        && m.end() < text.length()
                        && text.substring(m.end()).stripLeading().matches("(?s)\\d.*"));
    }

    /** In « EUR 1 500 000 EUR 800 000 » the second name belongs to the second sum. */
    private static boolean closed(Matcher m) {
        return m.group("after") != null && m.group("before") == null;
    }

    private static Optional<Raw> raw(Matcher m) {
        Optional<BigDecimal> number = m.group("words") == null
                ? Optional.of(number(m.group("number"), m.group("scale")))
                : WordNumbers.read(m.group("words"));
        String code = Currencies.code(closed(m) ? m.group("after") : m.group("before"))
                .orElse(null);
        boolean closed = closed(m);
        return number.map(n -> new Raw(
                n,
                m.group("scale"),
                code,
                closed,
                m.start(),
                closed || m.group("after") == null ? m.end() : m.start("after")));
    }

    private static Optional<Found> range(String text, Raw first, Raw second) {
        String between = text.substring(first.end(), second.start());
        boolean joined = TO.matcher(between).matches()
                || (AND.matcher(between).matches()
                        && AMID.matcher(text.substring(0, first.start())).find());
        joined |= UP_TO.matcher(between).matches()
                && OVER.matcher(text.substring(0, first.start())).find();
        boolean small = first.number().compareTo(THOUSAND) < 0 && !first.closed();
        Optional<Money> upper = second.money(null, first.currency());
        Optional<Money> lower = first.money(
                small ? second.scale() : null, upper.map(Money::currency).orElse(null));
        return joined
                        && upper.isPresent()
                        && lower.isPresent()
                        && lower.get().currency().equals(upper.get().currency())
                        && lower.get().amount().compareTo(upper.get().amount()) < 0
                ? Optional.of(new Found(lower, upper.get(), first.start(), second.end()))
                : Optional.empty();
    }

    /** « 1,250 million » has decimals, « 1,250 » has none. */
    private static BigDecimal number(String written, @Nullable String scale) {
        boolean decimals = scale != null && written.matches("\\d{1,3}[.,]\\d{3}") && zeros(scale) >= 6;
        String plain = decimals
                ? written.replace(',', '.')
                : written.replaceAll("[ .,’](?=\\d{3}(?!\\d))", "").replace(',', '.');
        return new BigDecimal(plain);
    }

    private static int zeros(@Nullable String scale) {
        String word = scale == null ? "" : scale.strip().toLowerCase(Locale.FRENCH);
        if (word.startsWith("milliard") || word.startsWith("billion") || word.equals("md") || word.equals("bn")) {
            return 9;
        }
        boolean thousand =
                word.equals("k") || word.equals("mille") || word.startsWith("millier") || word.equals("thousand");
        return word.isEmpty() ? 0 : thousand ? 3 : 6;
    }
}
