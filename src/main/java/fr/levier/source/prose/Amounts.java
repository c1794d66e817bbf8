package fr.levier.source.prose;

import fr.levier.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds sums of money in French words, in the currency in which they are written: « 1,5 M€ », « 200 000 € », « 8,25 M MAD ». */
final class Amounts {
    private static final String NUMBER =
            "(?<number%1$s>\\d{1,3}(?:[ .]\\d{3})+(?:,\\d{1,2})?(?!\\d)|\\d+(?:,\\d{1,3})?)";
    private static final String SCALE =
            "(?<scale%1$s>\\s?(?:k|K|M|Md|milliers?|millions?|milliards?)(?![\\p{L}&&[^€]]))?";
    private static final String CURRENCY =
            "\\s?(?:d’|de )?(?<currency>€|euros?(?!\\p{L})|EUR(?!\\p{L})|MAD(?!\\p{L})|dirhams?(?!\\p{L})"
                    + "|F ?CFA(?!\\p{L})|XOF(?!\\p{L})|\\$ ?CA[D]?(?!\\p{L})|CAD(?!\\p{L})|dollars canadiens)";
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d,.])(?:" + String.format(NUMBER, "1") + String.format(SCALE, "1")
                    + "\\s?(?:€|euros?)?\\s?(?:à|et|[–-])\\s?)?" + String.format(NUMBER, "2")
                    + String.format(SCALE, "2") + CURRENCY,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Amounts() {}

    /**
     * A sum, or the two ends of « de 10 000 à 20 000 € ».
     *
     * @param lower the lower end, when two were written
     * @param amount the sum, or the upper end
     * @param start where its words begin, and {@code end} where they end
     */
    record Found(Optional<Money> lower, Money amount, int start, int end) {}

    /** Returns the sums of a text in their order. */
    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher m = AMOUNT.matcher(text);
        while (m.find()) {
            String currency = currency(m.group("currency"));
            Money amount = money(m.group("number2"), m.group("scale2"), currency);
            String scale =
                    m.group("scale1") == null && small(m.group("number1")) ? m.group("scale2") : m.group("scale1");
            Optional<Money> lower = Optional.ofNullable(m.group("number1")).map(n -> money(n, scale, currency));
            boolean range = lower.isPresent() && lower.get().amount().compareTo(amount.amount()) < 0;
            found.add(new Found(
                    range ? lower : Optional.empty(),
                    amount,
                    range || m.group("number1") == null ? m.start() : m.start("number2"),
                    m.end()));
        }
        return found;
    }

    /** « 1 à 1,5 M€ » lends its scale to a small first number only. */
    private static boolean small(@org.jspecify.annotations.Nullable String number) {
        return number != null && number.length() <= 3;
    }

    private static Money money(String number, @org.jspecify.annotations.Nullable String scale, String currency) {
        BigDecimal plain = new BigDecimal(number.replaceAll("[ .]", "").replace(',', '.'));
        return new Money(plain.movePointRight(zeros(scale)), currency);
    }

    private static int zeros(@org.jspecify.annotations.Nullable String scale) {
        String word = scale == null ? "" : scale.strip().toLowerCase(Locale.FRENCH);
        if (word.startsWith("milliard") || word.equals("md")) {
            return 9;
        }
        return word.startsWith("million") || word.equals("m") ? 6 : word.isEmpty() ? 0 : 3;
    }

    private static String currency(String word) {
        String upper = word.toUpperCase(Locale.FRENCH).replace(" ", "");
        if (upper.startsWith("MAD") || upper.startsWith("DIRHAM")) {
            return "MAD";
        }
        if (upper.startsWith("FCFA") || upper.equals("XOF")) {
            return "XOF";
        }
        return upper.contains("CA") ? "CAD" : "EUR";
    }
}
