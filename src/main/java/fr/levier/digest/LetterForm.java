package fr.levier.digest;

import fr.levier.message.Messages;
import fr.levier.web.Form;
import fr.levier.web.FormField;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The form on which people say how their letters are: what it offers, and what somebody chose. It offers nothing that is not valid, and
 * accepts nothing that it does not offer.
 */
final class LetterForm {
    private static final String LETTER_OF = "lettre-";
    private static final String ALERT = "alerte-";

    private final Subscription current;
    private final Map<String, String> authorities;
    private final Messages words;
    private final LetterChoices choices;

    /**
     * @param current how the letters are now
     * @param authorities those whose letter the person may read, with their names
     */
    LetterForm(Subscription current, Map<String, String> authorities, Messages words) {
        this.current = current;
        this.authorities = authorities;
        this.words = words;
        this.choices = new LetterChoices(current.rhythm(), words);
    }

    /** What somebody chose. */
    record Choice(Set<String> sirens, Locale locale, Rhythm rhythm, Subscription.Wish wish) {
        boolean wantsAnything() {
            return wants(wish, rhythm);
        }
    }

    /**
     * Returns the form: as things are, or as somebody filled it in with what is wrong with that.
     *
     * @param typed empty for the form as things are
     */
    LettersView.Settings settings(Form typed, Map<String, String> wrong) {
        return new LettersView.Settings(
                Links.SETTINGS,
                shown(rhythm(), typed, wrong),
                shown(content(), typed, wrong),
                shown(alerts(), typed, wrong),
                shown(authorities(), typed, wrong),
                wrong.getOrDefault(LETTER_OF, ""));
    }

    private static List<FormField> shown(List<FormField> fields, Form typed, Map<String, String> wrong) {
        return fields.stream()
                .map(field -> typed.fields().isEmpty() ? field : field.with(typed.text(field.name())))
                .map(field -> field.withErrorOf(wrong))
                .toList();
    }

    private List<FormField> rhythm() {
        Rhythm rhythm = current.rhythm();
        return List.of(
                select("rythme", offered(rhythm).name(), choices.frequencies()),
                select("jour", String.valueOf(rhythm.day().getValue()), choices.days()),
                select("heure", rhythm.at().toString(), choices.hours()),
                select("fuseau", rhythm.zone().getId(), choices.zones()));
    }

    /** Who reads nothing yet is here to read something: whoever ticks an authority need not find the rhythm too. */
    private Frequency offered(Rhythm rhythm) {
        return current.sirens().isEmpty() && !wants(current.wish(), rhythm) ? Frequency.WEEKLY : rhythm.frequency();
    }

    private static boolean wants(Subscription.Wish wish, Rhythm rhythm) {
        return rhythm.frequency() != Frequency.NONE || !wish.alerts().isEmpty();
    }

    private List<FormField> content() {
        return List.of(
                select("etendue", current.wish().extent().name(), choices.extents()),
                FormField.text(
                                "delai",
                                words.text("digest.letters.delai"),
                                String.valueOf(current.wish().leadDays()))
                        .withHint(words.text("digest.letters.delai-hint")),
                select("langue", current.locale().getLanguage(), choices.languages()));
    }

    private List<FormField> alerts() {
        return Arrays.stream(Subscription.Alert.values())
                .map(alert -> FormField.box(
                        ALERT + alert.name(),
                        words.text("digest.letters.alert." + alert.name()),
                        current.wish().alerts().contains(alert)))
                .toList();
    }

    private List<FormField> authorities() {
        return authorities.entrySet().stream()
                .map(a -> FormField.box(
                        LETTER_OF + a.getKey(), a.getValue(), current.sirens().contains(a.getKey())))
                .toList();
    }

    /** Returns what was chosen; the fields that make no sense go into {@code wrong}, each with a sentence. */
    Optional<Choice> read(Form form, Map<String, String> wrong) {
        String rhythm = oneOf(form, "rythme", choices.frequencies(), wrong);
        String day = oneOf(form, "jour", choices.days(), wrong);
        String hour = oneOf(form, "heure", choices.hours(), wrong);
        String zone = oneOf(form, "fuseau", choices.zones(), wrong);
        String extent = oneOf(form, "etendue", choices.extents(), wrong);
        String language = oneOf(form, "langue", choices.languages(), wrong);
        Optional<Integer> lead = days(form.text("delai"));
        if (lead.isEmpty()) {
            wrong.put("delai", words.text("digest.letters.wrong-delai", Subscription.Wish.MOST_LEAD_DAYS));
        }
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        Choice choice = new Choice(
                ticked(form),
                Locale.forLanguageTag(language),
                new Rhythm(
                        Frequency.valueOf(rhythm),
                        DayOfWeek.of(Integer.parseInt(day)),
                        LocalTime.parse(hour),
                        ZoneId.of(zone)),
                new Subscription.Wish(
                        Subscription.Extent.valueOf(extent),
                        lead.orElseThrow(),
                        alerts(form),
                        current.wish().alertCursor()));
        if (choice.wantsAnything() && choice.sirens().isEmpty()) {
            wrong.put(LETTER_OF, words.text("digest.letters.wrong-authorities"));
        } else if (!choice.wantsAnything() && !current.sirens().containsAll(choice.sirens())) {
            wrong.put("rythme", words.text("digest.letters.wrong-rhythm"));
        }
        return wrong.isEmpty() ? Optional.of(choice) : Optional.empty();
    }

    /** Only what was offered: an address that the form does not show says nothing. */
    private Set<String> ticked(Form form) {
        return authorities.keySet().stream()
                .filter(siren -> form.has(LETTER_OF + siren))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Subscription.Alert> alerts(Form form) {
        return Arrays.stream(Subscription.Alert.values())
                .filter(alert -> form.has(ALERT + alert.name()))
                .collect(Collectors.toSet());
    }

    private static Optional<Integer> days(String typed) {
        return Optional.of(typed)
                .filter(t -> t.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(n -> n <= Subscription.Wish.MOST_LEAD_DAYS);
    }

    private String oneOf(Form form, String name, Map<String, String> offered, Map<String, String> wrong) {
        String chosen = form.text(name);
        if (!offered.containsKey(chosen)) {
            wrong.put(name, words.text("digest.letters.wrong-choice"));
        }
        return chosen;
    }

    private FormField select(String name, String value, Map<String, String> offered) {
        return FormField.select(name, words.text("digest.letters." + name), value, offered);
    }
}
