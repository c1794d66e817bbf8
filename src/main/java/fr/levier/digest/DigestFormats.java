package fr.levier.digest;

import fr.levier.call.Deadline;
import fr.levier.call.DeadlineWords;
import fr.levier.message.Messages;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Dates, times and amounts as people of one language write them. */
record DigestFormats(Locale locale) {

    String date(LocalDate date) {
        String day = date.getDayOfMonth() == 1 && isFrench() ? "1er" : String.valueOf(date.getDayOfMonth());
        return day + "\u00a0" + DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(date);
    }

    /** Returns the closing day, with the time and the place of the clock where the page states a time. */
    String deadline(Deadline deadline) {
        return date(deadline.date())
                + deadline.time().map(t -> time(deadline, t)).orElse("")
                + deadline.label()
                        .map(l -> " – " + PlainText.line(DeadlineWords.label(l, Messages.in(locale))))
                        .orElse("");
    }

    String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currency()));
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : money.amount().scale());
        format.setMaximumFractionDigits(whole ? 0 : money.amount().scale());
        return format.format(money.amount());
    }

    String rate(Rate rate) {
        String number = rate.percent().toPlainString();
        return isFrench() ? number.replace('.', ',') + "\u00a0%" : number + "%";
    }

    private String time(Deadline deadline, java.time.LocalTime time) {
        String clock = DateTimeFormatter.ofPattern(isFrench() ? "H'\u00a0h\u00a0'mm" : "HH:mm", locale)
                .format(time);
        return isFrench()
                ? " à " + clock + " (" + place(deadline) + ")"
                : " at " + clock + " (" + place(deadline) + ")";
    }

    private String place(Deadline deadline) {
        String id = deadline.zone().getId();
        String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        if (!isFrench()) {
            return city + " time";
        }
        return "heure de " + (city.equals("Brussels") ? "Bruxelles" : city);
    }

    private boolean isFrench() {
        return !locale.getLanguage().equals("en");
    }
}
