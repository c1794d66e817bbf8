package fr.levier.source.guidelines;

import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts and percentages as the guidelines write them: whole euros with their currency, « minimum » and « maximum » before them. */
final class Figures {
    private static final String NUMBER = "(\\d{1,3}(?:[ .,]\\d{3})+|\\d{4,9})(?:[.,]\\d{2})?(?!\\d)";
    private static final String MONEY = "(?:(?:EUR|€) ?" + NUMBER + "|" + NUMBER + " ?(?:EUR|€|euros?))";
    private static final String SHARE = "(\\d{1,3})(?:[.,]0{1,2})? ?%";

    private Figures() {}

    /** A figure and where its words end. */
    record Found<T>(T value, int start, int end) {}

    static Optional<Found<Money>> money(String text) {
        return amount(Pattern.compile("(?iu)(?<!\\d)" + MONEY).matcher(text));
    }

    /** Returns the amount that follows a word such as « minim » closely, before its opposite. */
    static Optional<Found<Money>> money(String text, String word, String opposite) {
        return amount(Pattern.compile(near(word, opposite) + MONEY).matcher(text));
    }

    static Optional<Found<Rate>> rate(String text, String word, String opposite) {
        Matcher m = Pattern.compile(near(word, opposite) + SHARE).matcher(text);
        return m.find() && Integer.parseInt(m.group(1)) <= 100
                ? Optional.of(new Found<>(Rate.ofPercent(m.group(1)), m.start(), m.end()))
                : Optional.empty();
    }

    private static String near(String word, String opposite) {
        return "(?iu)" + word + "\\p{L}*+(?:(?!" + opposite + ")[^\\d€%]){0,60}?(?<!\\d)";
    }

    private static Optional<Found<Money>> amount(Matcher m) {
        if (!m.find()) {
            return Optional.empty();
        }
        String digits = (m.group(1) == null ? m.group(2) : m.group(1)).replaceAll("\\D", "");
        return Optional.of(new Found<>(Money.euros(digits), m.start(), m.end()));
    }
}
