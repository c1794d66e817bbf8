package fr.levier.match;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.rule.Term;
import java.math.BigDecimal;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A term of the campaign, as a page shows it.
 *
 * @param name what it is
 * @param value as people write it
 * @param base what a rate is a share of
 * @param reference the text
 * @param assumed true when carried over without a text of this campaign
 */
public record TermView(
        String name, String value, Optional<String> base, Optional<ReferenceView> reference, boolean assumed) {
    private static final Pattern RATE = Pattern.compile("(\\d+(?:\\.\\d+)?) ?%");
    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?) ([A-Z]{3})");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,4}) months");

    static TermView of(Term term, Messages messages) {
        return new TermView(
                named("match.term.", term.name(), messages),
                value(term.value(), messages),
                term.base().map(b -> named("match.base.", b, messages)),
                term.reference().map(r -> ReferenceView.of(r, messages)),
                term.assumed());
    }

    private static String value(String written, Messages messages) {
        Formats formats = Formats.of(messages);
        Matcher rate = RATE.matcher(written);
        Matcher amount = AMOUNT.matcher(written);
        Matcher months = MONTHS.matcher(written);
        if (rate.matches()) {
            return formats.rate(Rate.ofPercent(rate.group(1)));
        }
        if (amount.matches()) {
            return formats.money(new Money(new BigDecimal(amount.group(1)), amount.group(2)));
        }
        return months.matches() ? messages.text("match.months", Integer.valueOf(months.group(1))) : written;
    }

    /** Knowledge grows without Java: a name that the interface does not know yet is shown as the rule file writes it. */
    private static String named(String prefix, String name, Messages messages) {
        try {
            return messages.text(prefix + name);
        } catch (MissingResourceException unknown) {
            return name.replace('_', ' ');
        }
    }
}
