package fr.levier.rule;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says terms and windows as people write them: names of terms, rates, amounts, durations. */
public final class TermWords {
    private static final Pattern RATE = Pattern.compile("(\\d+(?:\\.\\d+)?) ?%");
    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?) ([A-Z]{3})");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,4}) months");
    private static final Pattern GRANTS = Pattern.compile("(\\d{1,4}) grants?");
    private static final Pattern STAGES = Pattern.compile("(\\d{1,4}) stages?");

    private final Messages messages;
    private final Formats formats;

    public TermWords(Messages messages) {
        this.messages = messages;
        this.formats = Formats.of(messages);
    }

    /** Returns the name of a term, such as {@code rate_max}. */
    public String term(String name) {
        return named("rule.term.", name);
    }

    /** Returns the name of a campaign: its year as it stands, words where it has none. */
    public String campaign(String id) {
        try {
            return messages.text("rule.campaign.name." + id);
        } catch (MissingResourceException ofItself) {
            return id;
        }
    }

    /** Returns what a rate is a share of. */
    public String base(String base) {
        return named("rule.base.", base);
    }

    /** Returns the value of a term; a list is said one after the other. */
    public String value(String written) {
        return Arrays.stream(written.split("; ", -1)).map(this::one).collect(Collectors.joining(", "));
    }

    /** Returns when applications are accepted, as far as known. */
    public String window(Campaign campaign) {
        Optional<String> from = campaign.from().map(formats::date);
        Optional<String> to = campaign.to().map(formats::date);
        if (from.isPresent() && to.isPresent()) {
            return messages.text("rule.window.both", from.get(), to.get());
        }
        return from.map(day -> messages.text("rule.window.from", day))
                .or(() -> to.map(day -> messages.text("rule.window.to", day)))
                .orElseGet(() -> messages.text("rule.window.none"));
    }

    private String one(String written) {
        Matcher rate = RATE.matcher(written);
        Matcher amount = AMOUNT.matcher(written);
        Matcher months = MONTHS.matcher(written);
        if (rate.matches()) {
            return formats.rate(Rate.ofPercent(rate.group(1)));
        }
        if (amount.matches()) {
            return formats.money(new Money(new BigDecimal(amount.group(1)), amount.group(2)));
        }
        Matcher grants = GRANTS.matcher(written);
        if (grants.matches()) {
            return messages.text("rule.grants", Integer.valueOf(grants.group(1)));
        }
        Matcher stages = STAGES.matcher(written);
        if (stages.matches()) {
            return messages.text("rule.stages", Integer.valueOf(stages.group(1)));
        }
        return months.matches() ? messages.text("rule.months", Integer.valueOf(months.group(1))) : written;
    }

    /** Knowledge grows without Java: a name that the interface does not know yet is shown as the rule file writes it. */
    private String named(String prefix, String name) {
        try {
            return messages.text(prefix + name);
        } catch (MissingResourceException unknown) {
            return name.replace('_', ' ');
        }
    }
}
