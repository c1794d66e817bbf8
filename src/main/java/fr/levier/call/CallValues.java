package fr.levier.call;

import fr.levier.message.Formats;
import fr.levier.message.Messages;
import fr.levier.money.Money;
import fr.levier.money.Rate;
import fr.levier.reference.Names;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Says the values of a call's fields in words, in one language: the same words on pages and in letters. */
public final class CallValues {
    private static final Map<Field<?>, String> SETS = Map.of(
            Field.FUNDER, "funders",
            Field.SCHEME, "schemes",
            Field.APPLICANTS, "authority-types",
            Field.COUNTRIES, "countries",
            Field.THEMES, "themes",
            Field.PROGRAMME, "programmes");

    private final Messages messages;
    private final Formats formats;
    private final Names names;
    private final Instant now;
    private final Map<Class<?>, Function<Object, String>> byType;

    /** @param now when; what has passed by then is said to be past */
    public CallValues(Messages messages, Names names, Instant now) {
        this.messages = messages;
        this.formats = Formats.of(messages);
        this.names = names;
        this.now = now;
        this.byType = Map.ofEntries(
                Map.entry(LocalDate.class, v -> formats.date((LocalDate) v)),
                Map.entry(
                        Deadline.class,
                        v -> DeadlineView.of((Deadline) v, now, messages).full()),
                Map.entry(Boolean.class, v -> messages.text("call.value." + v)),
                Map.entry(Money.class, v -> formats.money((Money) v)),
                Map.entry(Rate.class, v -> formats.rate((Rate) v)),
                Map.entry(BudgetScope.class, v -> messages.text("call.budget." + v)),
                Map.entry(Document.class, v -> ((Document) v).title()),
                Map.entry(Announcement.class, v -> announced((Announcement) v)),
                Map.entry(Lot.class, v -> new LotWords(this).line((Lot) v)),
                Map.entry(URI.class, String::valueOf));
    }

    Messages messages() {
        return messages;
    }

    Instant now() {
        return now;
    }

    /** Returns what people call the field. */
    public String label(Field<?> field) {
        return messages.text("call.field." + field.name());
    }

    /** Returns what is stated, one line for each of several values. */
    public List<String> lines(Field<?> field, Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(one -> line(field, one)).toList()
                : List.of(line(field, value));
    }

    /** Returns one value, such as one of the countries, with its unit. */
    public String line(Field<?> field, Object value) {
        if (value instanceof String code) {
            return text(field, code);
        }
        if (field.equals(Field.DURATION_MAX_MONTHS)) {
            return messages.text("call.value.months", value);
        }
        return byType.getOrDefault(value.getClass(), String::valueOf).apply(value);
    }

    private String announced(Announcement announcement) {
        return announcement
                .day()
                .map(day -> messages.text("call.value.announced", formats.date(day), announcement.text()))
                .orElse(announcement.text());
    }

    private String text(Field<?> field, String code) {
        if (field.equals(Field.LANGUAGE)) {
            return Locale.forLanguageTag(code).getDisplayLanguage(messages.locale());
        }
        String set = SETS.get(field);
        return set == null ? code : names.label(set, code).in(messages.locale());
    }
}
