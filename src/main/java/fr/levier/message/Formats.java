package fr.levier.message;

import fr.levier.money.Euros;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Dates, hours, amounts and rates as people of one language write them.
 *
 * <p>Spaces are part of the spelling: within a number, an amount or an hour nothing may break at the end of a line. The French ones
 * are stated here and not left to the data of whichever Java runs.
 */
public final class Formats {
    private static final char NO_BREAK = '\u00A0';
    private static final char NARROW = '\u202F';
    private static final Map<String, String> SYMBOLS = Map.of("EUR", "€", "GBP", "£");
    private static final Map<String, String> ZONES =
            Map.of("Europe/Paris", "message.zone.paris", "Europe/Brussels", "message.zone.brussels");

    private final Messages messages;
    private final boolean english;

    private Formats(Messages messages) {
        this.messages = messages;
        this.english = messages.locale().getLanguage().equals("en");
    }

    public static Formats of(Messages messages) {
        return new Formats(messages);
    }

    public static Formats in(Locale locale) {
        return new Formats(Messages.in(locale));
    }

    /** Returns {@code 20 novembre 2026}, {@code 1er mars 2026}, {@code 20 November 2026}. */
    public String date(LocalDate date) {
        String pattern = !english && date.getDayOfMonth() == 1 ? "d'er' MMMM yyyy" : "d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, messages.locale())
                .format(date)
                .replaceFirst(" ", String.valueOf(NO_BREAK));
    }

    /** Returns {@code 17 h}, {@code 23 h 59}, {@code 17:00}. */
    public String time(LocalTime time) {
        if (english) {
            return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
        }
        String minutes = time.getMinute() == 0
                ? ""
                : NO_BREAK + DateTimeFormatter.ofPattern("mm", Locale.ROOT).format(time);
        return time.getHour() + String.valueOf(NO_BREAK) + "h" + minutes;
    }

    /** Returns the day and, where an hour is stated, that hour and the place whose clock counts. */
    public String deadline(LocalDate date, Optional<LocalTime> time, ZoneId zone) {
        return time.map(t -> messages.text("message.deadline", date(date), time(t), zone(zone)))
                .orElseGet(() -> date(date));
    }

    private String zone(ZoneId zone) {
        String key = ZONES.get(zone.getId());
        return key == null ? zone.getDisplayName(TextStyle.FULL, messages.locale()) : messages.text(key);
    }

    /** Returns the amount in its own currency; cents are shown only when there are some. */
    public String money(Money money) {
        String number = decimal(money.amount(), wholeUnits(money.amount()) ? "#,##0" : "#,##0.00######");
        String symbol = SYMBOLS.getOrDefault(money.currency(), money.currency());
        if (!english) {
            return number + NO_BREAK + symbol;
        }
        return symbol.length() == 1 ? symbol + number : symbol + NO_BREAK + number;
    }

    public String euros(Euros euros) {
        String sign = euros.cents() < 0 ? "\u2212" : "";
        return sign + money(new Money(euros.decimal().abs(), "EUR"));
    }

    /** Returns {@code 12,5 %} in French and {@code 12.5%} in English. */
    public String rate(Rate rate) {
        return percent(rate.percent());
    }

    /** Returns any number of hundredths, over a hundred too, as sums of shares may come to: {@code 120 %}. */
    public String percent(BigDecimal hundredths) {
        return decimal(hundredths, "#,##0.########") + (english ? "%" : NARROW + "%");
    }

    /** Returns a difference of two rates in points: {@code 14,5}. */
    public String points(BigDecimal points) {
        return decimal(points, "#,##0.####");
    }

    public String number(long number) {
        return decimal(BigDecimal.valueOf(number), "#,##0");
    }

    private static boolean wholeUnits(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }

    private String decimal(BigDecimal number, String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(english ? ',' : NARROW);
        symbols.setDecimalSeparator(english ? '.' : ',');
        return new DecimalFormat(pattern, symbols).format(number);
    }
}
