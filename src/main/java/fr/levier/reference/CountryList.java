package fr.levier.reference;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A dated list of countries, such as the least developed ones: who stands in it changes, and some changes are announced but not certain.
 *
 * <p>A country without an entry is outside, except on days before {@code complete_from}, of which the list says nothing.
 */
public final class CountryList {
    private final String id;
    private final Label name;
    private final Optional<String> reference;
    private final boolean assumed;
    private final Optional<LocalDate> completeFrom;
    private final Map<String, List<Period>> members;
    private final Map<String, Label> countries;

    CountryList(
            String id,
            Label name,
            Optional<String> reference,
            boolean assumed,
            Optional<LocalDate> completeFrom,
            Map<String, List<Period>> members,
            Map<String, Label> countries) {
        this.id = id;
        this.name = name;
        this.reference = reference;
        this.assumed = assumed;
        this.completeFrom = completeFrom;
        this.members = Map.copyOf(members);
        this.countries = Map.copyOf(countries);
    }

    public String id() {
        return id;
    }

    public Label name() {
        return name;
    }

    /** Returns the identity of the text that the list rests on. */
    public Optional<String> reference() {
        return reference;
    }

    /** Returns whether the list was carried over without a text. */
    public boolean assumed() {
        return assumed;
    }

    public Membership memberOn(String country, LocalDate day) {
        Optional<Period> period = periodOn(country, day);
        if (period.isPresent()) {
            return period.get().unknown().isPresent() ? Membership.UNKNOWN : Membership.MEMBER;
        }
        return completeFrom.isPresent() && day.isBefore(completeFrom.get()) ? Membership.UNKNOWN : Membership.OUTSIDE;
    }

    /** Returns what to find out when the membership is unknown on that day. */
    public Label question(String country, LocalDate day) {
        Label named = countries.getOrDefault(country, new Label(country, country));
        Optional<Label> why = periodOn(country, day).flatMap(Period::unknown);
        Label asked = new Label(
                Label.message("reference.membership.question", named.fr(), name.fr(), inWords(day, Locale.FRANCE))
                        .fr(),
                Label.message("reference.membership.question", named.en(), name.en(), inWords(day, Locale.UK))
                        .en());
        return why.map(label -> new Label(asked.fr() + " " + label.fr(), asked.en() + " " + label.en()))
                .orElse(asked);
    }

    private static String inWords(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    private Optional<Period> periodOn(String country, LocalDate day) {
        for (Period period : members.getOrDefault(country, List.of())) {
            if (period.holds(day)) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return id;
    }
}
